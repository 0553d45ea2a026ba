package org.huiqiao.inbox.clients;

import static org.springframework.transaction.event.TransactionPhase.BEFORE_COMMIT;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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
            Standing now = standing(companyId);
            LocalDate touched = touched(now);
            return jdbc.sql("""
                            update client_line set loan_ends_on = :loan, limit_ends_on = :limit, consent_given_on = :consent,
                                touched_on = :touched, asleep_since = :asleep, open_cases = :open, drafts = :drafts,
                                latest_case = :latest
                            where company_id = :company""")
                    .param("loan", now.loanEnds())
                    .param("limit", now.limitEnds())
                    .param("consent", now.consentGiven() == null ? null : Date.valueOf(day(now.consentGiven())))
                    .param("touched", Date.valueOf(touched))
                    .param("asleep", now.open() == 0 ? Date.valueOf(touched) : null)
                    .param("open", now.open())
                    .param("drafts", now.drafts())
                    .param("latest", now.latest())
                    .param("company", companyId)
                    .update();
        });
    }

    private record Standing(
            int open,
            int drafts,
            @Nullable String latest,
            @Nullable Timestamp newest,
            @Nullable Date loanEnds,
            @Nullable Timestamp booked,
            @Nullable Date limitEnds,
            @Nullable Timestamp consentGiven,
            @Nullable Timestamp contacted,
            @Nullable Date touched) {}

    /** Of each kind of consent the newest counts, and of the kinds the one that was given first. */
    private Standing standing(String companyId) {
        return jdbc.sql("""
                        select count(case when status in (:open) then 1 end) as open,
                            count(case when status = 'DRAFT' then 1 end) as drafts,
                            max(case when status <> 'DRAFT' then id end) as latest, max(created_at) as newest,
                            (select min(n.due_on) from loan_note n join loan_application a on a.id = n.application_id
                                where a.credit_code = :company and n.status = 'IN_FORCE') as loan_ends,
                            (select max(n.booked_at) from loan_note n join loan_application a on a.id = n.application_id
                                where a.credit_code = :company) as booked,
                            (select min(valid_to) from facility
                                where credit_code = :company and status <> 'CLOSED') as limit_ends,
                            (select min(k.newest) from (
                                select max(g.granted_at) as newest
                                from consent_grant g join loan_application a on a.id = g.application_id
                                where a.credit_code = :company and a.status in (:open) and g.code in (:bureau)
                                    and g.active_key is not null
                                group by a.id, g.person_id, g.code) k) as consent_given,
                            (select max(happened_at) from client_contact where company_id = :company) as contacted,
                            (select touched_on from client_line where company_id = :company) as touched
                        from loan_application where credit_code = :company""")
                .param("open", UNDER_WAY)
                .param("bureau", BUREAU)
                .param("company", companyId)
                .query(Standing.class)
                .single();
    }

    /** Never earlier than it was: a company that was entered today was spoken to today. */
    private LocalDate touched(Standing now) {
        return Stream.concat(
                        Stream.of(now.newest(), now.booked(), now.contacted())
                                .filter(Objects::nonNull)
                                .map(this::day),
                        Stream.ofNullable(now.touched()).map(Date::toLocalDate))
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock));
    }

    private LocalDate day(Timestamp time) {
        return LocalDate.ofInstant(time.toInstant(), clock.getZone());
    }
}
