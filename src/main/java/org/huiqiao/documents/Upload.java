package org.huiqiao.documents;

/** A file as it arrived; its name is only shown, never trusted. */
public record Upload(String applicationId, String docCode, String fileName, byte[] content) {}
