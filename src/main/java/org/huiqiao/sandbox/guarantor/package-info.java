/**
 * 融资担保公司: examines or files guarantees, takes premiums, issues letters (domain 7.15).
 * Uses {@code wire} and {@code world}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.guarantor;
