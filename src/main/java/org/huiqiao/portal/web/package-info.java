/** The customer's pages under {@code /my}. Uses what {@code portal} uses; nobody uses it. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.portal.web;
