package org.huiqiao.facesign;

public record VisitRecorded(String applicationId) {}
