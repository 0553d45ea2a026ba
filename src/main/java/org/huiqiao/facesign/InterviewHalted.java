package org.huiqiao.facesign;

/** Stopped for cause; somebody still has to conclude it. */
public record InterviewHalted(String applicationId, String reason) {}
