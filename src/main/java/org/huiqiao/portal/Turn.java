package org.huiqiao.portal;

/** Whose turn it is, as far as the customer is concerned: posts of the bank are not told apart (domain 1.13). */
public enum Turn {
    CUSTOMER,
    BANK,
    SYSTEM,
    REGISTRY,
    NOBODY
}
