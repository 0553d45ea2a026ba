package org.huiqiao.disbursement;

public record InstructionChecked(String applicationId, String bankReference, String contentHash, String actorId) {}
