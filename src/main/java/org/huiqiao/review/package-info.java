/**
 * The manual way: investigation, independent review, authority (D18), committee, and the approval (批复) that results.
 * May use {@code common}, {@code users} and the leaf {@code vault}; knows no application, only the figures it is opened with.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.review;
