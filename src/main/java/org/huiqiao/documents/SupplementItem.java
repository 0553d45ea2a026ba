package org.huiqiao.documents;

/** One item that is asked for, and what is wrong with it or what it is needed for. */
public record SupplementItem(String docCode, String note) {}
