package org.huiqiao.mortgage;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What is to be registered. {@code claim} is the secured claim of a general mortgage, the highest claim of a
 * 最高额 one; the dates are the debt's term, or the period in which claims arise (D32, 民法典 400, 420). {@code entryNo}
 * is the certificate of the entry that a renewal changes or stands on.
 */
public record RegistrationTerms(
        @Column("type") RegistrationType type,
        Money claim,
        LocalDate debtStart,
        LocalDate debtEnd,
        String mortgagorName,
        Secret mortgagorIdNo,
        boolean transferBan,
        @Nullable String entryNo) {

    /** The same debt, as a change of what stands under that certificate now. */
    RegistrationTerms asChangeOf(String certificateNo) {
        RegistrationType change = type.isMaximum() ? RegistrationType.CHANGEMAXGAGE : RegistrationType.CHANGE;
        return new RegistrationTerms(
                change, claim, debtStart, debtEnd, mortgagorName, mortgagorIdNo, transferBan, certificateNo);
    }

    /** 最高额抵押: a claim that arises within the period and the highest claim is secured by the entry as it is. */
    RegistrationTerms kept(String certificateNo) {
        return new RegistrationTerms(
                RegistrationType.KEEP,
                claim,
                debtStart,
                debtEnd,
                mortgagorName,
                mortgagorIdNo,
                transferBan,
                certificateNo);
    }

    /** 民法典 423 (1): afterwards the claims are determined and a new one is not secured. */
    public boolean takesNewClaimsOn(LocalDate day) {
        return type.isMaximum() && !day.isBefore(debtStart) && !day.isAfter(debtEnd);
    }
}
