/**
 * How often somebody may do something, counted in the database for all nodes together. A leaf that uses
 * {@code common} only.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.limits;
