/**
 * Repayment schedules and rates as pure functions (domain 4). Uses {@code common}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.repayment;
