package org.huiqiao.inbox.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.huiqiao.application.OriginTags;
import org.huiqiao.inbox.CaseWatch;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.SavedViews;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.WorkSort;
import org.huiqiao.inbox.WorkView;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a page of the work list together. */
@Component
class WorkbenchReader {

    private final WorkList list;
    private final WorkLines lines;
    private final OriginTags origins;
    private final CaseWatch watch;
    private final SavedViews saved;
    private final Colleagues colleagues;
    private final Words words;
    private final Clock clock;

    WorkbenchReader(
            WorkList list,
            WorkLines lines,
            OriginTags origins,
            CaseWatch watch,
            SavedViews saved,
            Colleagues colleagues,
            Words words,
            Clock clock) {
        this.list = list;
        this.lines = lines;
        this.origins = origins;
        this.watch = watch;
        this.saved = saved;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    Workbench read(WorkFilter filter, Actor actor, @Nullable String problem, @Nullable String done) {
        WorkPage page = list.page(filter.query(), actor);
        return new Workbench(
                filter.side(),
                counts(page.counts()),
                lines.lines(page.items()),
                watch.among(page.items().stream().map(InboxItem::applicationId).toList(), actor),
                filter,
                words.products(),
                page.steps().entrySet().stream()
                        .map(step -> Option.of(step.getKey(), words.step(step.getKey(), step.getValue())))
                        .toList(),
                origins.places(actor).stream()
                        .map(place -> Option.of(place, place))
                        .toList(),
                WorkSort.OFFERED.stream()
                        .map(sort -> Option.of(sort.name().toLowerCase(Locale.ROOT), words.text("inbox.sort." + sort)))
                        .toList(),
                saved.of(actor),
                colleagues.of(actor),
                counted(page.total()),
                filter.url(),
                filter.asQuery(),
                clock.millis(),
                actor.has(Role.RM),
                page.next(),
                problem,
                done);
    }

    static Map<WorkView, String> counts(Map<WorkView, Integer> found) {
        Map<WorkView, String> counts = new EnumMap<>(WorkView.class);
        found.forEach((view, count) -> counts.put(view, counted(count)));
        return counts;
    }

    static String counted(int lines) {
        return lines < WorkPage.COUNTED ? String.valueOf(lines) : WorkPage.COUNTED - 1 + "+";
    }
}
