package org.huiqiao.mortgage;

public record SupplementFiled(String applicationId, String note, String actorId) {}
