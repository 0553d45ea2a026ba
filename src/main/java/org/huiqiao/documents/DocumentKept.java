package org.huiqiao.documents;

/** Put into the box of its business under this consent (ADR 28). */
public record DocumentKept(String applicationId, String docCode, String documentId, String keptId, String consentId) {}
