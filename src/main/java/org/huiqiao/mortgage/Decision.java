package org.huiqiao.mortgage;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/** What was decided after the registry said no. */
public record Decision(
        boolean reapply,
        @Column("decision_text") String text,
        @Column("decided_by") String by,
        @Column("decided_at") Instant at) {}
