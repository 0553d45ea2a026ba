package org.huiqiao.products;

/** What stands behind a loan; TAX and MERCHANT are credit loans with a limit model of their own (D10, D12). */
public enum Security {
    CREDIT,
    TAX,
    MERCHANT,
    MORTGAGE,
    GUARANTEE
}
