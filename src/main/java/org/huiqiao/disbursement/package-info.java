/**
 * Paying a loan out: conditions precedent (D22), payment instructions under four eyes, exactly one payment.
 * An unknown answer is asked about, never sent again; a new attempt needs the bank's word that the last one failed.
 * Uses {@code common}, {@code users} and {@code facility}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.disbursement;
