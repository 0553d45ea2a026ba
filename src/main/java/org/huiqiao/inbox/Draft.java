package org.huiqiao.inbox;

import java.time.Instant;
import java.util.Map;

/** What was typed into a form and not sent off, by field. */
public record Draft(Map<String, String> typed, Instant savedAt) {}
