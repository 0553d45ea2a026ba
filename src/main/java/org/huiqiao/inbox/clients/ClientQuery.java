package org.huiqiao.inbox.clients;

import org.jspecify.annotations.Nullable;

/**
 * A page of a portfolio.
 *
 * @param rmId whose customers
 * @param text part of a name, a credit code or its last four or six
 * @param turned the other way round than the side is usually read
 * @param after where the page before this one ended
 */
public record ClientQuery(
        ClientView view,
        String rmId,
        @Nullable String text,
        boolean turned,
        @Nullable String after) {

    public static final int PAGE_SIZE = 50;
}
