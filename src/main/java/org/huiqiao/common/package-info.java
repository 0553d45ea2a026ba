/**
 * Money, rates, identifiers and refusals: the words every module speaks.
 * Pure Java; uses no other module and no framework.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.common;
