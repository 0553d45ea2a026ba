package org.huiqiao.mortgage;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Secret;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What is to be registered. {@code claim} is the secured claim of a general mortgage, the highest claim of a
 * 最高额 one; the dates are the debt's term, or the period in which claims arise (D32, 民法典 400, 420).
 */
public record RegistrationTerms(
        @Column("type") RegistrationType type,
        Money claim,
        LocalDate debtStart,
        LocalDate debtEnd,
        String mortgagorName,
        Secret mortgagorIdNo,
        boolean transferBan) {}
