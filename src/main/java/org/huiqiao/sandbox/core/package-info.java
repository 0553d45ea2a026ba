/**
 * The bank's core: accounts, payouts and the ledger that tests believe.
 * Part of the sandbox; uses {@code wire} and {@code world}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.core;
