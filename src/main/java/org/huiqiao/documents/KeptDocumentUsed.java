package org.huiqiao.documents;

/** Taken out of the box for another case: {@code documentId} is what it became there. */
public record KeptDocumentUsed(String applicationId, String docCode, String documentId, String keptId) {}
