package org.huiqiao.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the business registry says of a company; what it does not say is null and leaves what we know. */
public record CompanyProfile(
        String creditCode,
        String name,
        BorrowerType borrowerType,
        String legalRepName,
        @Nullable String legalRepIdNo,
        @Nullable String legalRepPhone,
        String region,
        String industryCode,
        LocalDate establishedOn,
        String address) {}
