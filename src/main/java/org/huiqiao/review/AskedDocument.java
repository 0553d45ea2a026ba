package org.huiqiao.review;

/** An item of a reviewer's supplement on file. */
public record AskedDocument(int opinionNo, String docCode, String note) {}
