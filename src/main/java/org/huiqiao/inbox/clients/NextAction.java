package org.huiqiao.inbox.clients;

/** What the table {@code nextBestAction} would do for a customer, and why; both are codes with words in {@code messages}. */
public record NextAction(String act, String reason) {}
