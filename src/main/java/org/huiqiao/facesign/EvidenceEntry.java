package org.huiqiao.facesign;

import java.time.Instant;

/** One thing that happened; {@code detail} is JSON and {@code entryHash} covers all of it and the entry before. */
public record EvidenceEntry(
        int entryNo,
        Instant happenedAt,
        String actor,
        String what,
        String detail,
        String previousHash,
        String entryHash) {}
