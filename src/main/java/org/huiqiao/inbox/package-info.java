/**
 * The staff work list, in a table of its own: what is to be done, by whom, until when, and who did it.
 * Its pages ({@code inbox.web}) read every domain module to show a case; the list itself uses {@code application},
 * {@code customers}, {@code documents}, {@code users} and the leaf {@code engine}. Nobody but {@code origination} uses it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox;
