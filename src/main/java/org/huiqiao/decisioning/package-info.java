/**
 * The facts that decisions read, and the record of each step: facts, tables by version and hash, matched rules, outputs.
 * Uses {@code common}, {@code repayment} and the leaves {@code engine}, {@code tables} and {@code vault}; other modules add facts by implementing {@link CaseFacts}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.decisioning;
