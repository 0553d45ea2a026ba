package org.huiqiao.inbox.web;

import java.util.Locale;
import java.util.Map;
import org.huiqiao.inbox.clients.ClientQuery;
import org.huiqiao.inbox.clients.ClientView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address says: {@code /staff/clients?view=renewal&rm=rm.li&q=…&turned=true&after=…}. */
record ClientFilter(
        @Nullable String view,
        @Nullable String rm,
        @Nullable String q,
        @Nullable String turned,
        @Nullable String after) {

    private static final String PATH = "/staff/clients";

    ClientView side() {
        for (ClientView each : ClientView.values()) {
            if (lower(each).equals(view)) {
                return each;
            }
        }
        return ClientView.ALL;
    }

    public boolean isTurned() {
        return "true".equals(turned);
    }

    ClientQuery query(String rmId) {
        return new ClientQuery(side(), rmId, given(q), isTurned(), given(after));
    }

    /** The address without the page, for the pager to complete. */
    String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH).queryParam("view", lower(side()));
        add(url, "rm", rm);
        add(url, "q", q);
        if (isTurned()) {
            url.queryParam("turned", "true");
        }
        return url.encode().build().toUriString();
    }

    /** What may be kept: neither a page nor what was searched, which may be about a person. */
    String lasting() {
        return new ClientFilter(view, rm, null, turned, null).url().substring(PATH.length() + 1);
    }

    /** The address with the page. */
    String here() {
        UriComponentsBuilder url = UriComponentsBuilder.fromUriString(url());
        add(url, "after", after);
        return url.build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String content) {
        String text = given(content);
        if (text != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text));
        }
    }

    private static String lower(ClientView each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
