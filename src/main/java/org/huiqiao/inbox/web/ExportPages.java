package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.inbox.ListExported;
import org.huiqiao.once.EachTime;
import org.huiqiao.products.Parameters;
import org.huiqiao.users.Actor;
import org.huiqiao.users.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 导出: a list as it is filtered now, masked as it is shown, to so many rows. Whoever has a second factor gives it anew,
 * and the audit chain has the act before the first row leaves.
 */
@Controller
class ExportPages {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EACH_TIME = "a file is an answer that is not kept; each one is an entry of its own";

    private final ExportRows rows;
    private final Parameters parameters;
    private final StepUp stepUp;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    ExportPages(
            ExportRows rows,
            Parameters parameters,
            StepUp stepUp,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.stepUp = stepUp;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    @EachTime(EACH_TIME)
    @PostMapping("/staff/export/work")
    void work(@RequestParam(defaultValue = "") String back, Actor actor, HttpServletResponse response)
            throws IOException {
        stepUp.require(actor);
        WorkFilter filter = WorkFilter.back(back);
        send("WORK", filter.lasting().asQuery(), filter.q(), rows.work(filter, most(), actor), actor, response);
    }

    @EachTime(EACH_TIME)
    @PostMapping("/staff/export/clients")
    void clients(@ModelAttribute("filter") ClientFilter filter, Actor actor, HttpServletResponse response)
            throws IOException {
        rows.requireReader(filter, actor);
        stepUp.require(actor);
        send("CLIENTS", filter.lasting(), filter.q(), rows.clients(filter, most(), actor), actor, response);
    }

    @EachTime(EACH_TIME)
    @PostMapping("/staff/export/board")
    void board(Actor actor, HttpServletResponse response) throws IOException {
        rows.requireLead(actor);
        stepUp.require(actor);
        send("BOARD", String.valueOf(actor.branch()), null, rows.board(actor), actor, response);
    }

    private void send(
            String list,
            String filter,
            @Nullable String searched,
            List<List<@Nullable String>> lines,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        events.publishEvent(new ListExported(list, filter, searched == null ? "" : searched, lines.size(), actor));
        LocalDate today = LocalDate.now(clock);
        response.setContentType(EXCEL);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"huiqiao-%s-%s.xlsx\""
                        .formatted(list.toLowerCase(java.util.Locale.ROOT), today));
        String about = words.text(
                "export.about", actor.id(), words.time(clock.instant()).toString(), lines.size());
        new Sheet(words.text("export.list." + list), about, ExportRows.columns(list, words))
                .write(lines.iterator(), response.getOutputStream());
    }

    private int most() {
        return parameters.decimal("EXPORT_ROWS", LocalDate.now(clock)).intValue();
    }
}
