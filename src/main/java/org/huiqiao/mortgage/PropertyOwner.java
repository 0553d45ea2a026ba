package org.huiqiao.mortgage;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** An owner on the register; the identity number stays in the fact file, this module has no use for it. */
public record PropertyOwner(
        String name, @Column("share_text") @Nullable String share) {}
