package org.huiqiao.facesign;

public record InterviewConcluded(String applicationId, InterviewOutcome outcome) {}
