package org.huiqiao.inbox;

import java.time.Instant;

/** A word among colleagues about a case. */
public record CaseComment(String author, String body, Instant writtenAt) {}
