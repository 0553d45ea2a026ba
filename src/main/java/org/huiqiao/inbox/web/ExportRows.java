package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.clients.Clients;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of an export: what the list shows, masked as there, read as its reader may read it. */
@Component
class ExportRows {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "WORK",
            List.of(
                    "export.case",
                    "inbox.column.customer",
                    "inbox.column.product",
                    "inbox.column.amount",
                    "inbox.column.step",
                    "export.holder",
                    "inbox.column.arrived",
                    "export.due",
                    "inbox.column.left",
                    "inbox.column.missing",
                    "inbox.column.channel",
                    "inbox.column.labels"),
            "CLIENTS",
            List.of(
                    "inbox.column.customer",
                    "clients.next",
                    "export.why",
                    "clients.loanEnds",
                    "clients.limitEnds",
                    "clients.consentEnds",
                    "clients.touched",
                    "clients.cases",
                    "export.case"),
            "BOARD",
            List.of(
                    "inbox.column.step",
                    "team.waiting",
                    "team.red",
                    "team.done",
                    "team.median",
                    "team.p90",
                    "team.allowed",
                    "team.onTime",
                    "team.trend"));

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkList list;
    private final WorkLines lines;
    private final Clients clients;
    private final ClientReader reader;
    private final LoadReader board;
    private final Words words;

    ExportRows(WorkList list, WorkLines lines, Clients clients, ClientReader reader, LoadReader board, Words words) {
        this.list = list;
        this.lines = lines;
        this.clients = clients;
        this.reader = reader;
        this.board = board;
        this.words = words;
    }

    static List<String> columns(String list, Words words) {
        return COLUMNS.getOrDefault(list, List.of()).stream().map(words::text).toList();
    }

    void requireReader(ClientFilter filter, Actor actor) {
        reader.manager(filter, actor);
    }

    void requireLead(Actor actor) {
        board.requireLead(actor);
    }

    /** From the first line on, wherever the reader is in the list. */
    List<List<@Nullable String>> work(WorkFilter filter, int most, Actor actor) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        WorkQuery first = filter.query();
        String after = null;
        do {
            WorkPage page = list.page(first.from(after), actor);
            lines.lines(page.items()).forEach(line -> rows.add(row(line)));
            after = page.next();
        } while (after != null && rows.size() < most);
        return rows.subList(0, Math.min(most, rows.size()));
    }

    List<List<@Nullable String>> clients(ClientFilter filter, int most, Actor actor) {
        return clients.all(filter.query(reader.manager(filter, actor)), most).stream()
                .map(client -> cells(
                        Masks.company(client.company()),
                        words.text("clients.act." + client.next().act()),
                        words.text("clients.reason." + client.next().reason()),
                        client.loanEndsOn(),
                        client.limitEndsOn(),
                        client.consentEndsOn(),
                        client.touchedOn(),
                        client.openCases(),
                        client.latestCase()))
                .toList();
    }

    List<List<@Nullable String>> board(Actor lead) {
        return board.steps(lead).stream()
                .map(step -> cells(
                        step.name(),
                        step.waiting(),
                        step.red(),
                        step.done(),
                        step.median(),
                        step.p90(),
                        step.allowed(),
                        step.onTime(),
                        String.join(" → ", step.trend())))
                .toList();
    }

    private List<@Nullable String> row(WorkLine line) {
        return cells(
                line.applicationId(),
                line.customer(),
                line.product(),
                line.amount() == null ? null : line.amount().toPlainString(),
                line.step(),
                line.holder(),
                line.arrivedAt(),
                line.dueAt(),
                line.left(),
                line.missing(),
                line.channel(),
                String.join(" ", line.labels().stream().map(WorkLabel::text).toList()));
    }

    private static List<@Nullable String> cells(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(cell ->
                        cell instanceof OffsetDateTime time ? WHEN.format(time) : cell == null ? null : cell.toString())
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }
}
