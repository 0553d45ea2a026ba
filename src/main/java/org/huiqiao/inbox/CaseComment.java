package org.huiqiao.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A word about a case.
 *
 * @param author a colleague, or the customer's account where he answered
 * @param toCustomer whether the customer reads it
 * @param mentioned colleagues whom it calls to the case
 */
public record CaseComment(
        long id, String author, String body, boolean toCustomer, Instant writtenAt, List<String> mentioned) {}
