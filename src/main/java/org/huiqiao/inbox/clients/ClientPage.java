package org.huiqiao.inbox.clients;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a portfolio.
 *
 * @param next where the next page begins; null on the last one
 * @param total lines that fit, counted to {@link org.huiqiao.inbox.WorkPage#COUNTED} at most
 * @param counts lines of each side without a search, counted as far
 */
public record ClientPage(List<Client> clients, @Nullable String next, int total, Map<ClientView, Integer> counts) {}
