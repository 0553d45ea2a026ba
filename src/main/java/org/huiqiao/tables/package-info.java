/**
 * Static checks on decision tables: what a table gets wrong, told with an example before a case meets it.
 * A leaf: no framework, no engine; reads the text of a model and uses {@code common} only.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.tables;
