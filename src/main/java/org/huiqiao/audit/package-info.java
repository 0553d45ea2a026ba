/**
 * What happened and who did it, chained so that nobody can change it unseen, not even whoever owns the database
 * (商业银行法 35, 反洗钱法 34). Every event of every module is an entry; a module need not know of it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.audit;
