/**
 * What the bank offers, what a loan would cost, and the dated figures that regulators or the bank change.
 * Uses {@code common} and {@code repayment}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.products;
