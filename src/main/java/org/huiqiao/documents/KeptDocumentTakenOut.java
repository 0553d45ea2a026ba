package org.huiqiao.documents;

/** No longer offered; the document itself stays on the file of its case. */
public record KeptDocumentTakenOut(String applicationId, String docCode, String documentId, String keptId) {}
