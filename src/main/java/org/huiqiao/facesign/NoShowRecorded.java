package org.huiqiao.facesign;

public record NoShowRecorded(String applicationId, int count) {}
