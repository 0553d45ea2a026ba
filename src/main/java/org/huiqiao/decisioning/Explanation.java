package org.huiqiao.decisioning;

/** A reason in plain words for the customer, and what would help; both are message keys. */
public record Explanation(String reasonKey, String helpKey) {}
