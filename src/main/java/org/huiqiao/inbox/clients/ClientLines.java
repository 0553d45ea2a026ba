package org.huiqiao.inbox.clients;

import static org.springframework.transaction.event.TransactionPhase.BEFORE_COMMIT;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.common.Acting;
import org.huiqiao.consent.ConsentGranted;
import org.huiqiao.consent.ConsentWithdrawn;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CompanyEntered;
import org.huiqiao.facility.FacilityClosed;
import org.huiqiao.facility.FacilityOpened;
import org.huiqiao.facility.LoanNoteBooked;
import org.huiqiao.facility.LoanNoteRenewed;
import org.huiqiao.facility.LoanNoteReversed;
import org.huiqiao.inbox.PortfolioHandedOver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps each company's line, at the end of the transaction that changed something: everything is saved by then, and the
 * line is held for a moment only. It is the bank that keeps it, whoever acts.
 */
@Component
class ClientLines {

    static final List<String> UNDER_WAY = Stream.of(ApplicationStatus.values())
            .filter(status -> status.isOpen() && status != ApplicationStatus.DRAFT)
            .map(Enum::name)
            .toList();
    private static final Set<String> BUREAU = Set.of("PERSONAL_CREDIT_QUERY", "ENTERPRISE_CREDIT_QUERY");

    private final JdbcClient jdbc;
    private final Companies companies;
    private final ClientWords words;
    private final Clock clock;

    ClientLines(JdbcClient jdbc, Companies companies, ClientWords words, Clock clock) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.words = words;
        this.clock = clock;
    }

    /** At once, so that two who enter the same company collide where it is entered and nowhere later. */
    @EventListener
    void on(CompanyEntered entered) {
        Acting.asBank(() -> {
            Company company = companies.findById(entered.creditCode()).orElseThrow();
            Date today = Date.valueOf(LocalDate.now(clock));
            int known = jdbc.sql("update client_line set rm_id = ?, branch = ? where company_id = ?")
                    .params(company.rmId(), company.branch(), company.id())
                    .update();
            if (known == 0) {
                jdbc.sql("""
                                insert into client_line (company_id, rm_id, branch, touched_on, asleep_since, open_cases,
                                    drafts) values (?, ?, ?, ?, ?, 0, 0)""")
                        .params(company.id(), company.rmId(), company.branch(), today, today)
                        .update();
            }
            words.learn(company.id(), company.name());
            return known;
        });
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void asEntered(CompanyEntered entered) {
        readCompanyAgain(entered.creditCode());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(StatusChanged changed) {
        readAgain(changed.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ConsentGranted granted) {
        readAgain(granted.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ConsentWithdrawn withdrawn) {
        readAgain(withdrawn.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(FacilityOpened opened) {
        readAgain(opened.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(FacilityClosed closed) {
        readAgain(closed.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(LoanNoteBooked booked) {
        readAgain(booked.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(LoanNoteRenewed renewed) {
        readAgain(renewed.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(LoanNoteReversed reversed) {
        readAgain(reversed.applicationId());
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ClientContacted contacted) {
        readCompanyAgain(contacted.companyCode());
    }

    @EventListener
    void on(PortfolioHandedOver handed) {
        if (!handed.keepsCustomers()) {
            jdbc.sql("update client_line set rm_id = ? where rm_id = ? and branch = ?")
                    .params(handed.toId(), handed.fromId(), handed.branchId())
                    .update();
        }
    }

    private void readAgain(String applicationId) {
        Acting.asBank(() -> {
            Optional<String> company = jdbc.sql(
                            "select credit_code from loan_application where id = ? and credit_code is not null")
                    .param(applicationId)
                    .query(String.class)
                    .optional();
            company.ifPresent(this::readCompanyAgain);
            return company;
        });
    }

    void readCompanyAgain(String companyId) {
        Acting.asBank(() -> {
            Cases cases = cases(companyId);
            LocalDate touched = touched(companyId, cases);
            return jdbc.sql("""
                            update client_line set loan_ends_on = :loan, limit_ends_on = :limit, consent_given_on = :consent,
                                touched_on = :touched, asleep_since = :asleep, open_cases = :open, drafts = :drafts,
                                latest_case = :latest
                            where company_id = :company""")
                    .param("loan", date("""
                            select min(n.due_on) from loan_note n join loan_application a on a.id = n.application_id
                            where a.credit_code = ? and n.status = 'IN_FORCE'""", companyId))
                    .param("limit", date("""
                            select min(valid_to) from facility where credit_code = ? and status <> 'CLOSED'""", companyId))
                    .param("consent", consentGivenOn(companyId))
                    .param("touched", Date.valueOf(touched))
                    .param("asleep", cases.open() == 0 ? Date.valueOf(touched) : null)
                    .param("open", cases.open())
                    .param("drafts", cases.drafts())
                    .param("latest", cases.latest())
                    .param("company", companyId)
                    .update();
        });
    }

    private record Cases(
            int open,
            int drafts,
            @Nullable String latest,
            @Nullable Timestamp newest) {}

    private Cases cases(String companyId) {
        return jdbc.sql("""
                        select count(case when status in (:open) then 1 end) as open,
                            count(case when status = 'DRAFT' then 1 end) as drafts,
                            max(case when status <> 'DRAFT' then id end) as latest, max(created_at) as newest
                        from loan_application where credit_code = :company""")
                .param("open", UNDER_WAY)
                .param("company", companyId)
                .query(Cases.class)
                .single();
    }

    /** Never earlier than it was: a company that was entered today was spoken to today. */
    private LocalDate touched(String companyId, Cases cases) {
        Date before = date("select touched_on from client_line where company_id = ?", companyId);
        Stream<Instant> times = Stream.of(
                        cases.newest(),
                        time("""
                                select max(n.booked_at) from loan_note n join loan_application a on a.id = n.application_id
                                where a.credit_code = ?""", companyId),
                        time("select max(happened_at) from client_contact where company_id = ?", companyId))
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant);
        return Stream.concat(
                        times.map(time -> LocalDate.ofInstant(time, clock.getZone())),
                        Stream.ofNullable(before).map(Date::toLocalDate))
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** Of each kind the newest consent counts, and of the kinds the one that was given first. */
    private @Nullable Date consentGivenOn(String companyId) {
        Collection<Timestamp> newest = jdbc.sql("""
                        select max(g.granted_at) from consent_grant g join loan_application a on a.id = g.application_id
                        where a.credit_code = :company and a.status in (:open) and g.code in (:bureau)
                            and g.active_key is not null
                        group by a.id, g.person_id, g.code""")
                .param("company", companyId)
                .param("open", UNDER_WAY)
                .param("bureau", BUREAU)
                .query(Timestamp.class)
                .list();
        return newest.stream()
                .min(Timestamp::compareTo)
                .map(time -> Date.valueOf(LocalDate.ofInstant(time.toInstant(), clock.getZone())))
                .orElse(null);
    }

    private @Nullable Date date(String sql, String companyId) {
        return jdbc.sql(sql)
                .param(companyId)
                .query((row, n) -> Optional.ofNullable(row.getDate(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    private @Nullable Timestamp time(String sql, String companyId) {
        return jdbc.sql(sql)
                .param(companyId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }
}
