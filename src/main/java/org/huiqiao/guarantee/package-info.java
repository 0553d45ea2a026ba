/**
 * A guarantor standing surety for a loan (融资担保): its letter of intent, premium, and letter of guarantee (放款通知书).
 * What counts is what the guarantor says when asked; a report changes nothing twice, whatever order it comes in.
 * Uses {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.guarantee;
