/**
 * The cells of decision tables, compiled once (ADR 18). What is plain means the same as in FEEL Scala and runs some
 * hundred times faster; whatever is not plain, or is asked about a value that is not, is handed over to FEEL Scala.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.engine.feel;
