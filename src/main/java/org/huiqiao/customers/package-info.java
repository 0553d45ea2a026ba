/**
 * Companies, the people who act for them and the portfolio of the relationship manager who looks after them.
 * Uses {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.customers;
