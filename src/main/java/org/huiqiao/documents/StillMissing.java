package org.huiqiao.documents;

/** How many items a person still has to bring for a case (缺件数). */
public record StillMissing(String applicationId, int items) {}
