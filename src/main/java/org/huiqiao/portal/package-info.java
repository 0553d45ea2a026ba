/**
 * The customer's side: applying, progress, offers, signing, messages; as pages ({@code web}) and as JSON ({@code api}).
 * What strangers may use (the calculator) is here too.
 * Uses the domain modules, {@code inbox} and the leaves {@code engine} and {@code external}; nobody uses it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.portal;
