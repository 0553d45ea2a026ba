package org.huiqiao.disbursement;

public record InstructionApproved(String applicationId, String bankReference, String contentHash, String actorId) {}
