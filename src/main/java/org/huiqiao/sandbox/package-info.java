/**
 * A separate application that plays the outside world over HTTP, for the demo and for tests.
 * Uses no module of the bank and is used by none.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox;
