package org.huiqiao.portal;

/** @param formatCode json or html */
public record OwnDataDownloaded(String accountId, String formatCode) {}
