package org.huiqiao.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.WorkSort;
import org.huiqiao.inbox.WorkView;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the address says: {@code /staff?view=group&product=TAX_LOAN&step=Task_ReviewCase&place=…&q=…&sort=amount&after=…}. */
record WorkFilter(
        @Nullable String view,
        @Nullable String product,
        @Nullable String step,
        @Nullable String place,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after) {

    static final WorkFilter NONE = new WorkFilter(null, null, null, null, null, null, null);

    private static final int LONGEST = 1_200;

    /** Out of a link that leads back here; what no filter knows is left out, so it leads nowhere else. */
    static WorkFilter back(@Nullable String query) {
        if (query == null || query.length() > LONGEST) {
            return NONE;
        }
        MultiValueMap<String, String> said =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return new WorkFilter(
                one(said, "view"),
                one(said, "product"),
                one(said, "step"),
                one(said, "place"),
                one(said, "q"),
                one(said, "sort"),
                one(said, "after"));
    }

    WorkView side() {
        for (WorkView each : WorkView.values()) {
            if (lower(each).equals(view)) {
                return each;
            }
        }
        return WorkView.MINE;
    }

    WorkSort order() {
        return WorkSort.OFFERED.stream()
                .filter(each -> lower(each).equals(sort))
                .findFirst()
                .orElse(WorkSort.URGENCY);
    }

    WorkQuery query() {
        return new WorkQuery(side(), given(product), given(step), given(place), given(q), order(), given(after));
    }

    /** The address without the page, for the pager to complete. */
    String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/staff").queryParam("view", lower(side()));
        add(url, "product", product);
        add(url, "step", step);
        add(url, "place", place);
        add(url, "q", q);
        if (order() != WorkSort.URGENCY) {
            url.queryParam("sort", lower(order()));
        }
        return url.encode().build().toUriString();
    }

    /** The address with the page. */
    String here() {
        return given(after) == null ? url() : url() + "&after=" + UriUtils.encode(String.valueOf(given(after)), UTF_8);
    }

    /** What stands behind the question mark, to come back by ({@link #back}). */
    String asQuery() {
        return here().substring("/staff?".length());
    }

    /** What is worth keeping: neither a page nor what was searched, which may be about a person. */
    WorkFilter lasting() {
        return new WorkFilter(view, product, step, place, null, sort, null);
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String content) {
        String text = given(content);
        if (text != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text));
        }
    }

    private static @Nullable String one(MultiValueMap<String, String> said, String name) {
        String first = said.getFirst(name);
        try {
            return first == null ? null : UriUtils.decode(first, UTF_8);
        } catch (IllegalArgumentException tamperedWith) {
            return null;
        }
    }

    private static String lower(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
