package org.huiqiao.products;

/** What stands behind a loan; TAX is a credit loan on tax data with a limit model of its own (D10). */
public enum Security {
    CREDIT,
    TAX,
    MORTGAGE,
    GUARANTEE
}
