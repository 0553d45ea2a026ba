/** The customer's journey as JSON under {@code /api/v1/my}. Uses what {@code portal} uses; nobody uses it. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.portal.api;
