package org.huiqiao.facility;

public record FacilityUnfrozen(String applicationId, String reason, String actorId) {}
