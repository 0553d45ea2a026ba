package org.huiqiao.application;

/** How many came by a tag: begun, sent off, and paid out. */
public record TagArrivals(String code, int begun, int submitted, int inForce) {}
