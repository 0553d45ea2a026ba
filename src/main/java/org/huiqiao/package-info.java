/** The application itself: what is true of every module and belongs to none. */
@org.jspecify.annotations.NullMarked
package org.huiqiao;
