package org.huiqiao.facesign;

public record QualityChecked(String applicationId, QualityVerdict verdict) {}
