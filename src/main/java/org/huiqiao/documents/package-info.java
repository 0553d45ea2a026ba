/**
 * What a case has to bring and what it brought: uploads, the checklist (D21), rounds of supplement (退回补件), and what a
 * business has kept for its next case (保管箱, ADR 28).
 * Keeps the files in a folder and their description in the database.
 * May use {@code common} and {@code users}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.documents;
