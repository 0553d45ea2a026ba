/**
 * What the shareholders of a borrowing company resolved (股东会决议, 公司法 15 and 66), holder by holder; D34 says whether
 * it passed. Each recording is kept, the last one counts. Uses {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.resolution;
