/**
 * What the bank offers and the dated figures that regulators or the bank change.
 * Uses {@code common}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.products;
