/**
 * The admin API and the page for people.
 * Part of the sandbox; uses every other part.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.desk;
