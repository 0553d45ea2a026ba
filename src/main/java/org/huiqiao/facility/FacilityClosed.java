package org.huiqiao.facility;

public record FacilityClosed(String applicationId) {}
