/**
 * Every word with the outside world: a ledger of calls that survives a crash, callbacks taken once, text messages.
 * A leaf: uses {@code common} only. Domain modules do not call it; the workers of {@code origination} do.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.external;
