/**
 * Collateral and the mortgage on it: property searches, valuation, registration at the registry, release.
 * A mortgage exists when the register says so, whatever a message or a certificate says (民法典 217, 402).
 * Uses {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.mortgage;
