/**
 * The staff work list, in a table of its own: what is to be done, by whom, until when, and who did it.
 * Uses {@code application}, {@code customers}, {@code users} and the leaf {@code engine}; nobody but {@code origination} uses it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox;
