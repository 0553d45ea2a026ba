package org.huiqiao.application;

/** An application changed its status. */
public record StatusChanged(String applicationId, ApplicationStatus from, ApplicationStatus to, String actorId) {}
