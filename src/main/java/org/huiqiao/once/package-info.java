/**
 * The same request twice is one request (ADR 17). A leaf that uses {@code common} and {@code vault}; controllers use
 * {@link org.huiqiao.once.EachTime} only.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.once;
