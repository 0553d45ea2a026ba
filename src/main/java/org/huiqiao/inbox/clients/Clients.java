package org.huiqiao.inbox.clients;

import java.sql.Date;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.products.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads a manager's customers a page at a time, by key through an index that has the order of the side; counts stop at a
 * thousand. A portfolio of ten thousand costs what one of fifty does.
 */
@Component
public class Clients {

    private static final Pattern PLACE = Pattern.compile("(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})~(?<line>[0-9]{1,18})");

    private final JdbcClient jdbc;
    private final NextActions next;
    private final Parameters parameters;
    private final Clock clock;

    Clients(JdbcClient jdbc, NextActions next, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.next = next;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Until which day somebody is on a side, and what the figures behind it are. */
    private record Days(LocalDate today, int renewal, int limit, int consent, int consentWarn, int sleeping) {

        LocalDate until(ClientView view) {
            return switch (view) {
                case ALL -> today;
                case RENEWAL -> today.plusDays(renewal);
                case LIMIT -> today.plusDays(limit);
                case CONSENT -> today.minusDays(consent).plusDays(consentWarn);
                case ASLEEP -> today.minusDays(sleeping);
            };
        }
    }

    public ClientPage page(ClientQuery query) {
        Days days = days();
        List<ClientLine> found = lines(query, days, ClientQuery.PAGE_SIZE + 1);
        List<ClientLine> lines = found.subList(0, Math.min(ClientQuery.PAGE_SIZE, found.size()));
        Map<ClientView, Integer> counts = counts(query.rmId(), days);
        return new ClientPage(
                clients(lines, days),
                found.size() > lines.size() ? place(lines.get(lines.size() - 1), query.view()) : null,
                query.text() == null ? counts.getOrDefault(query.view(), 0) : count(query.view(), query, days),
                counts);
    }

    /** All that fit, from the first on; for what is done with a whole side. */
    public List<Client> all(ClientQuery query, int most) {
        Days days = days();
        return clients(lines(query, days, most), days);
    }

    /** Those of these lines that are this manager's. */
    public List<Client> named(Collection<Long> numbers, String rmId) {
        return numbers.isEmpty()
                ? List.of()
                : clients(
                        jdbc.sql("select l.* from client_line l where l.line_no in (:numbers) and l.rm_id = :rm"
                                        + " order by l.line_no")
                                .param("numbers", numbers)
                                .param("rm", rmId)
                                .query(ClientLine::of)
                                .list(),
                        days());
    }

    /** How many days a customer must have been left alone to count as asleep. */
    public int sleepingDays() {
        return days().sleeping();
    }

    private Map<ClientView, Integer> counts(String rmId, Days days) {
        Map<ClientView, Integer> counts = new EnumMap<>(ClientView.class);
        for (ClientView view : ClientView.values()) {
            counts.put(view, count(view, new ClientQuery(view, rmId, null, false, null), days));
        }
        return counts;
    }

    private int count(ClientView view, ClientQuery query, Days days) {
        return bound(
                        "select count(*) from (select 1 as one from client_line l where l.rm_id = :rm"
                                + view.condition() + search(query) + " fetch first " + WorkPage.COUNTED
                                + " rows only) c",
                        view,
                        query,
                        days)
                .query(Integer.class)
                .single();
    }

    private List<ClientLine> lines(ClientQuery query, Days days, int most) {
        ClientView view = query.view();
        boolean falling = view.latestFirst(query.turned());
        String way = falling ? " desc" : "";
        String beyond = falling ? "<" : ">";
        String column = "l." + view.column();
        Matcher after = PLACE.matcher(query.after() == null ? "" : query.after());
        LocalDate day = after.matches() ? day(after.group("day")) : null;
        String rest = day == null
                ? ""
                : " and %s %s= :day and (%s %s :day or l.line_no %s :line)"
                        .formatted(column, beyond, column, beyond, beyond);
        StatementSpec statement = bound(
                "select l.* from client_line l where l.rm_id = :rm" + view.condition() + search(query) + rest
                        + " order by " + column + way + ", l.line_no" + way + " fetch first " + most + " rows only",
                view,
                query,
                days);
        return (day == null
                        ? statement
                        : statement.param("day", Date.valueOf(day)).param("line", Long.valueOf(after.group("line"))))
                .query(ClientLine::of)
                .list();
    }

    private static String search(ClientQuery query) {
        StringBuilder sql = new StringBuilder();
        for (int n = 0; n < words(query).size(); n++) {
            sql.append(" and l.company_id in (select w.company_id from client_word w where w.word = :word")
                    .append(n)
                    .append(')');
        }
        return sql.toString();
    }

    private static List<String> words(ClientQuery query) {
        return query.text() == null ? List.of() : ClientWords.of(query.text());
    }

    private StatementSpec bound(String sql, ClientView view, ClientQuery query, Days days) {
        StatementSpec statement =
                jdbc.sql(sql).param("rm", query.rmId()).param("until", Date.valueOf(days.until(view)));
        List<String> words = words(query);
        for (int n = 0; n < words.size(); n++) {
            statement = statement.param("word" + n, words.get(n));
        }
        return statement;
    }

    private List<Client> clients(List<ClientLine> lines, Days days) {
        Map<Long, NextAction> actions = next.of(lines, days.today(), days.consent(), days.sleeping());
        Map<String, String> names =
                names(lines.stream().map(ClientLine::companyId).toList());
        return lines.stream()
                .map(line -> new Client(
                        line.lineNo(),
                        line.companyId(),
                        names.getOrDefault(line.companyId(), ""),
                        line.loanEndsOn(),
                        line.limitEndsOn(),
                        line.consentEndsOn(days.consent()),
                        line.touchedOn(),
                        line.openCases(),
                        line.drafts(),
                        line.latestCase(),
                        Objects.requireNonNull(actions.get(line.lineNo()))))
                .toList();
    }

    private Map<String, String> names(List<String> companies) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!companies.isEmpty()) {
            jdbc.sql("select id, name from company where id in (:companies)")
                    .param("companies", companies)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    private static String place(ClientLine last, ClientView view) {
        return last.key(view) + "~" + last.lineNo();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException tamperedWith) {
            return null;
        }
    }

    private Days days() {
        LocalDate today = LocalDate.now(clock);
        return new Days(
                today,
                figure("RENEWAL_DAYS", today),
                figure("LIMIT_ENDS_DAYS", today),
                figure("CREDIT_CONSENT_DAYS", today),
                figure("CREDIT_CONSENT_WARN_DAYS", today),
                figure("SLEEPING_DAYS", today));
    }

    private int figure(String code, LocalDate today) {
        return parameters.decimal(code, today).intValue();
    }
}
