package org.huiqiao.documents;

/** A document with its bytes, to be served as an attachment. */
public record DocumentContent(Document document, byte[] bytes) {}
