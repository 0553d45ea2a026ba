/**
 * The doors: which address asks for which identity, the two sign-ins, and the {@code Actor} parameter of controllers.
 * Nobody depends on it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.users.web;
