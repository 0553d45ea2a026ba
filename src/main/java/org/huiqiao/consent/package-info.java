/**
 * Versioned consent texts and who granted which of them for which case (D33, 个人信息保护法 14–16, 征信业管理条例 18).
 * Uses {@code common}, {@code users}, {@code products} and the tables of {@code engine}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.consent;
