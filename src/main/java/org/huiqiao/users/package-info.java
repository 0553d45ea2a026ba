/**
 * Who works here and who is acting: staff with their roles and branches, and how staff and customers sign in.
 * Uses {@code common} and the leaves {@code limits}, {@code once} and {@code vault}; every other module may use it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.users;
