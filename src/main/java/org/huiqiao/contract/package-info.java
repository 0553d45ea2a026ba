/**
 * 合同: what the customer signs, what it costs all told and the electronic signatures under it (domain 2.4, 2.5, 2.7).
 * Prints, signs and verifies inside the bank; who sends the signing code listens for {@link SigningCodeIssued}.
 * May use {@code common}, {@code users}, {@code products}, {@code repayment} and the leaf {@code press}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.contract;
