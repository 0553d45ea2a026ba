package org.huiqiao.application;

/** The customer asks for a person after an automatic decline (PIPL 24). */
public record HumanReviewRequested(String applicationId) {}
