package org.huiqiao.customers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Acting;
import org.huiqiao.users.Actor;
import org.huiqiao.users.CustomerAccounts;
import org.huiqiao.users.Mobile;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People with an account, and the companies they act for. */
@Component
public class Customers {

    private final CustomerAccounts accounts;
    private final Companies companies;
    private final Portfolio portfolio;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(
            CustomerAccounts accounts,
            Companies companies,
            Portfolio portfolio,
            JdbcClient jdbc,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.companies = companies;
        this.portfolio = portfolio;
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Opened by the first sign-in. */
    @Transactional
    public CustomerAccount accountOfPhone(Mobile phone) {
        return account(accounts.ofPhone(phone).id()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<CustomerAccount> account(String accountId) {
        return accounts.phoneOf(accountId).map(phone -> person(accountId)
                .map(known -> new CustomerAccount(accountId, phone, known.personName(), known.idNo()))
                .orElseGet(() -> new CustomerAccount(accountId, phone, null, null)));
    }

    /** Keeps the person behind an account once their identity is checked; the same person again changes nothing. */
    @Transactional
    public CustomerAccount realName(String accountId, String name, String idNo) {
        Optional<Person> known = person(accountId);
        if (known.isPresent() && !known.get().idNo().equals(idNo)) {
            throw new AccountBelongsToSomeoneElse();
        }
        if (known.isEmpty()) {
            jdbc.sql("""
                            insert into person (account_id, person_name, id_no, id_no_blind, real_named_at)
                            values (?, ?, ?, ?, ?)""")
                    .params(
                            accountId,
                            name,
                            vault.seal(idNo, PersonalColumn.PERSON_ID.at(accountId)),
                            vault.blind(idNo),
                            Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new RealNameRecorded(accountId));
        }
        return account(accountId).orElseThrow();
    }

    /** A company as the registry describes it; entered by a customer, it is that customer's from now on. */
    @Transactional
    public Company enterCompany(CompanyProfile profile, Actor actor) {
        return enterCompany(profile, null, actor);
    }

    /** @param referral by whom it was sent; a company that we know stays with whoever looks after it */
    @Transactional
    public Company enterCompany(CompanyProfile profile, @Nullable Referral referral, Actor actor) {
        return Acting.asBank(() -> enter(profile, referral, actor));
    }

    /** Somebody else may have entered it before, and managers are chosen by all they look after. */
    private Company enter(CompanyProfile profile, @Nullable Referral referral, Actor actor) {
        Optional<Company> known = companies.findById(profile.creditCode());
        Company company =
                companies.save(known.map(old -> old.refreshed(profile)).orElseGet(() -> {
                    Portfolio.Assignment assigned = portfolio.assign(profile.region(), referral);
                    return Company.enter(profile, assigned.branch(), assigned.rmId());
                }));
        if (actor.isCustomer() && !actsFor(actor.id(), company.id())) {
            jdbc.sql("insert into company_account (company_id, account_id) values (?, ?)")
                    .params(company.id(), actor.id())
                    .update();
        }
        events.publishEvent(new CompanyEntered(company.id(), actor.id(), company.branch(), company.rmId()));
        return company;
    }

    @Transactional(readOnly = true)
    public Optional<Company> company(String creditCode) {
        return companies.findById(creditCode);
    }

    @Transactional(readOnly = true)
    public List<Company> ofAccount(String accountId) {
        return jdbc
                .sql("select company_id from company_account where account_id = ? order by company_id")
                .param(accountId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> companies.findById(id).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean actsFor(String accountId, String creditCode) {
        return jdbc.sql("select count(*) from company_account where account_id = ? and company_id = ?")
                        .params(accountId, creditCode)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Accounts of whom this is the resident id, whoever knows it in full. */
    @Transactional(readOnly = true)
    public List<String> accountsOfIdNo(String idNo) {
        return jdbc.sql("select account_id from person where id_no_blind = ? order by account_id")
                .param(vault.blind(idNo))
                .query(String.class)
                .list();
    }

    private Optional<Person> person(String accountId) {
        return jdbc.sql("select person_name, id_no from person where account_id = ?")
                .param(accountId)
                .query((row, n) -> new Person(
                        row.getString("person_name"),
                        vault.open(row.getString("id_no"), PersonalColumn.PERSON_ID.at(accountId))))
                .optional();
    }

    record Person(String personName, String idNo) {}
}
