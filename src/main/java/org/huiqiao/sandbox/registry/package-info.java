/**
 * The real-estate registry: orders, the register, certificates.
 * Part of the sandbox; uses {@code wire} and {@code world}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.registry;
