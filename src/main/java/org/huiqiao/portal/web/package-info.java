/** The customer's pages under {@code /my} and the calculator for everybody. Uses what {@code portal} uses; nobody uses it. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.portal.web;
