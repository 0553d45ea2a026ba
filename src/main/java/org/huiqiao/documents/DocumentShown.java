package org.huiqiao.documents;

/** A colleague looked at a file of a case or took it along. */
public record DocumentShown(String applicationId, String docCode, String documentId, boolean saved, String actorId) {}
