/**
 * 面谈面签: appointment, two staff seats, identity, script, quality check and the evidence of it all (domain 1.9, D20).
 * Holds what a video room needs (token, recordings) but plays no video.
 * May use {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.facesign;
