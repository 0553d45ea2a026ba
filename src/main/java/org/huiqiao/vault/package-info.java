/**
 * Personal data at rest: what is sealed and with which keys, which columns hold personal data and of which class
 * (JR/T 0171). A leaf that uses {@code common} only; whoever stores personal data uses it (ADR 14).
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.vault;
