package org.huiqiao.mortgage;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** What the register said when it was last compared with what was agreed; {@code claim} in 元. */
public record RegisterCheck(
        Verification verification,
        LocalDate verifiedOn,
        @Column("register_claim") @Nullable Money claim,
        @Column("register_rank") @Nullable Integer rank) {}
