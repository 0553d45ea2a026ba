/**
 * Limits (授信额度), what is drawn under them, and loan notes (借据) with their schedules.
 * A limit is never overdrawn, a frozen one never pays out, a note is booked once per tranche.
 * Uses {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.facility;
