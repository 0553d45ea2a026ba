package org.huiqiao.customers;

public record RestrictionLifted(String accountId) {}
