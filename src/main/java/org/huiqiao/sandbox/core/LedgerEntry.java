package org.huiqiao.sandbox.core;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that moved. The oracle of the tests: at most one PAYOUT a bank reference.
 *
 * @param kind PAYOUT, or RETURN when it came back
 */
public record LedgerEntry(
        String coreSerial,
        String bankReference,
        String kind,
        BigDecimal amount,
        String account,
        String name,
        String loanRef,
        Instant at) {}
