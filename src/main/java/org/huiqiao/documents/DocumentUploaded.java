package org.huiqiao.documents;

public record DocumentUploaded(String applicationId, String docCode, String documentId, String sha256) {}
