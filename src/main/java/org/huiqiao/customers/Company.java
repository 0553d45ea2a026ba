package org.huiqiao.customers;

import java.time.LocalDate;
import org.huiqiao.common.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A borrower by its unified social credit code, with the branch and the manager who look after it. */
public record Company(
        @Id String id,
        @Version int version,
        String name,
        BorrowerType borrowerType,
        String legalRepName,
        @Nullable Secret legalRepIdNo,
        @Nullable Secret legalRepPhone,
        String region,
        String industryCode,
        LocalDate establishedOn,
        String address,
        String branch,
        String rmId) {

    static Company enter(CompanyProfile profile, String branch, String rmId) {
        return new Company(
                profile.creditCode(),
                0,
                profile.name(),
                profile.borrowerType(),
                profile.legalRepName(),
                Secret.ofNullable(profile.legalRepIdNo()),
                Secret.ofNullable(profile.legalRepPhone()),
                profile.region(),
                profile.industryCode(),
                profile.establishedOn(),
                profile.address(),
                branch,
                rmId);
    }

    /** Takes over what the registry says now. A new legal representative brings nothing of the former one's. */
    Company refreshed(CompanyProfile profile) {
        boolean same = profile.legalRepName().equals(legalRepName);
        return new Company(
                id,
                version,
                profile.name(),
                profile.borrowerType(),
                profile.legalRepName(),
                profile.legalRepIdNo() != null || !same ? Secret.ofNullable(profile.legalRepIdNo()) : legalRepIdNo,
                profile.legalRepPhone() != null || !same ? Secret.ofNullable(profile.legalRepPhone()) : legalRepPhone,
                profile.region(),
                profile.industryCode(),
                profile.establishedOn(),
                profile.address(),
                branch,
                rmId);
    }
}
