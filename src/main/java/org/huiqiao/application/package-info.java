/**
 * Intake and the loan application: what was asked for, by whom, and how far it has come.
 * Uses {@code common}, {@code users}, {@code customers}, {@code consent}, {@code products} and, to ask a table, the leaf
 * {@code engine}; knows no process.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.application;
