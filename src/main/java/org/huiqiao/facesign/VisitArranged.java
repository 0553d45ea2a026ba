package org.huiqiao.facesign;

public record VisitArranged(String applicationId) {}
