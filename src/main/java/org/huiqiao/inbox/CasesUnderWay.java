package org.huiqiao.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.Company;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 在途: a manager's open cases in which he himself has nothing to do now, the oldest first. They are found by manager and
 * status, so that what is over costs nothing however much of it there is; a page is five statements.
 */
@Component
public class CasesUnderWay {

    public static final int PAGE_SIZE = 50;

    private static final List<String> OPEN = Stream.of(ApplicationStatus.values())
            .filter(ApplicationStatus::isOpen)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final InboxItems items;
    private final Applications applications;
    private final Companies companies;

    CasesUnderWay(JdbcClient jdbc, InboxItems items, Applications applications, Companies companies) {
        this.jdbc = jdbc;
        this.items = items;
        this.applications = applications;
        this.companies = companies;
    }

    private record Latest(@Nullable String step, Instant at) {}

    /** @param after the number of the last case of the page before; null for the first page */
    public UnderWayPage page(@Nullable String after, Actor manager) {
        List<String> found = ids(after == null ? "" : after, manager);
        List<String> ids = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return new UnderWayPage(
                ids.isEmpty() ? List.of() : cases(ids), found.size() > ids.size() ? ids.get(ids.size() - 1) : null);
    }

    /** Without what is kept for the law alone ({@link RestrictedCases}). */
    private List<String> ids(String after, Actor manager) {
        return jdbc.sql("""
                        select a.id from loan_application a
                        where a.rm_id = :me and a.status in (:open) and a.id > :after
                          and (select count(*) from inbox_item i
                            where i.application_id = a.id and i.holder = :me) = 0
                          and (select count(*) from customer_restriction r where r.account_id = a.applicant_id) = 0
                        order by a.id fetch first 51 rows only""")
                .param("me", manager.id())
                .param("open", OPEN)
                .param("after", after)
                .query(String.class)
                .list();
    }

    private List<CaseUnderWay> cases(List<String> ids) {
        Map<String, LoanApplication> found = new HashMap<>();
        applications.findAllById(ids).forEach(application -> found.put(application.id(), application));
        Map<String, String> names = names(found.values());
        Map<String, List<InboxItem>> open = items.openOf(ids).stream().collect(groupingBy(InboxItem::applicationId));
        Map<String, Latest> latest = latest(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(one -> underWay(
                        one,
                        one.creditCode() == null ? null : names.get(one.creditCode()),
                        open.getOrDefault(one.id(), List.of()),
                        latest.getOrDefault(one.id(), new Latest(null, one.createdAt()))))
                .toList();
    }

    private static CaseUnderWay underWay(
            LoanApplication application, @Nullable String company, List<InboxItem> open, Latest latest) {
        Instant since = open.isEmpty() ? latest.at() : open.get(0).arrivedAt();
        return new CaseUnderWay(application, company, open, latest.step(), since);
    }

    private Map<String, String> names(Collection<LoanApplication> found) {
        List<String> codes = found.stream()
                .map(LoanApplication::creditCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return companies.findAllById(codes).stream().collect(toMap(Company::id, Company::name));
    }

    /** The last step of each case, and when anything last happened to it. */
    private Map<String, Latest> latest(List<String> ids) {
        Map<String, Latest> latest = new HashMap<>();
        jdbc.sql("""
                        select application_id, kind, detail, happened_at from (
                            select e.*, row_number() over (partition by application_id, kind
                                order by happened_at desc, id desc) as n
                            from case_event e where application_id in (:ids)) last
                        where n = 1""").param("ids", ids).query(row -> {
            String step = row.getString("kind").equals(CaseEvent.STEP) ? row.getString("detail") : null;
            Latest one = new Latest(step, row.getTimestamp("happened_at").toInstant());
            latest.merge(row.getString("application_id"), one, CasesUnderWay::together);
        });
        return latest;
    }

    private static Latest together(Latest one, Latest other) {
        return new Latest(
                one.step() == null ? other.step() : one.step(), one.at().isAfter(other.at()) ? one.at() : other.at());
    }
}
