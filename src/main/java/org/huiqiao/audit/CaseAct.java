package org.huiqiao.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the chain about one case.
 *
 * @param action name of the event
 * @param details what the chain keeps of it: numbers, codes and keys as they are, all else as a digest
 */
public record CaseAct(Instant happenedAt, String actor, String action, Map<String, String> details) {}
