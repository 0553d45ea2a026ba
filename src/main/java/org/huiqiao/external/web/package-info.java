/**
 * The door through which partners report back.
 * Uses {@code external} only.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.external.web;
