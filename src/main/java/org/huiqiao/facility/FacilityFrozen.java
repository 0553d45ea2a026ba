package org.huiqiao.facility;

public record FacilityFrozen(String applicationId, String reason, String actorId) {}
