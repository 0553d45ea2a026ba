package org.huiqiao.review;

/** A document that the reviewer wants, and why. */
public record RequestedItem(String docCode, String note) {}
