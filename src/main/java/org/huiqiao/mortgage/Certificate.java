package org.huiqiao.mortgage;

import java.time.Instant;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** 不动产登记证明 as the registry reported it; {@code claim} in 元, null where the report did not say. */
public record Certificate(
        @Column("certificate_no") String no,
        @Column("certificate_claim") @Nullable Money claim,
        @Column("certificate_rank") @Nullable Integer rank,
        @Nullable Instant registeredAt) {

    /** After 更正登记 the registry issues the certificate anew. */
    Certificate corrected(Money rightClaim) {
        return new Certificate(no, rightClaim, rank, registeredAt);
    }

    static Certificate of(RegistryReport report) {
        if (report.certificateNo() == null || report.certificateNo().isBlank()) {
            throw new CertificateIncomplete(report.orderNo());
        }
        return new Certificate(report.certificateNo(), report.certificateClaim(), report.rank(), report.registeredAt());
    }
}
