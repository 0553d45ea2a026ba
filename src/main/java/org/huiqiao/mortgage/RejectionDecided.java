package org.huiqiao.mortgage;

public record RejectionDecided(String applicationId, boolean reapply, String text, String actorId) {}
