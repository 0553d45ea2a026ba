package org.huiqiao.facesign;

public record FaceSignOpened(String applicationId, int attempt, FaceSignMode mode) {}
