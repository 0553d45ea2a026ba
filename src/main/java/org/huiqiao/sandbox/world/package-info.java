/**
 * What there is to know of companies, people and properties, and the offices that tell it.
 * Part of the sandbox; uses {@code wire}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.world;
