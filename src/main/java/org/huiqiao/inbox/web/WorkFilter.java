package org.huiqiao.inbox.web;

import java.util.Locale;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.WorkView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address says: {@code /staff?view=group&product=TAX_LOAN&step=Task_ReviewCase&q=…&after=…}. */
record WorkFilter(
        @Nullable String view,
        @Nullable String product,
        @Nullable String step,
        @Nullable String q,
        @Nullable String after) {

    static final WorkFilter NONE = new WorkFilter(null, null, null, null, null);

    WorkView side() {
        for (WorkView each : WorkView.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(view)) {
                return each;
            }
        }
        return WorkView.MINE;
    }

    WorkQuery query() {
        return new WorkQuery(side(), given(product), given(step), given(q), given(after));
    }

    /** The address without the page, for the pager to complete. */
    String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/staff")
                .queryParam("view", side().name().toLowerCase(Locale.ROOT));
        add(url, "product", product);
        add(url, "step", step);
        add(url, "q", q);
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String content) {
        if (given(content) != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, content));
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
