package org.huiqiao.customers;

/** An account belongs to a person from now on. */
public record RealNameRecorded(String accountId) {}
