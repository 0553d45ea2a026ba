/**
 * The facts that decisions read, and the record of each decision: inputs, matched rules, outputs, version and hash.
 * Uses {@code common} and the leaf {@code engine}; other modules add facts by implementing {@link CaseFacts}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.decisioning;
