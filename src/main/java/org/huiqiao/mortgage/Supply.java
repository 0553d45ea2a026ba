package org.huiqiao.mortgage;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/** The last supplement (补正) handed in. */
public record Supply(
        @Column("supplement_note") String note,
        @Column("supplied_by") String by,
        @Column("supplied_at") Instant at) {}
