package org.huiqiao.customers;

public record RestrictionSet(String accountId) {}
