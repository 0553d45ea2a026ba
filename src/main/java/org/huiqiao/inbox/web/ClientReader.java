package org.huiqiao.inbox.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.MaturingLoan;
import org.huiqiao.application.RenewalList;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.clients.Client;
import org.huiqiao.inbox.clients.ClientPage;
import org.huiqiao.inbox.clients.ClientView;
import org.huiqiao.inbox.clients.Clients;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts a page of a portfolio together. */
@Component
class ClientReader {

    private static final int TAIL = 4;

    private final Clients clients;
    private final RenewalList renewals;
    private final Users users;
    private final Words words;
    private final Clock clock;

    ClientReader(Clients clients, RenewalList renewals, Users users, Words words, Clock clock) {
        this.clients = clients;
        this.renewals = renewals;
        this.users = users;
        this.words = words;
        this.clock = clock;
    }

    ClientsPage read(ClientFilter filter, Actor actor, @Nullable String problem, List<BulkRow> results) {
        List<Option> managers = managers(actor);
        String manager = manager(filter, actor, managers);
        ClientPage page = clients.page(filter.query(manager));
        Map<ClientView, String> counts = new EnumMap<>(ClientView.class);
        page.counts().forEach((view, count) -> counts.put(view, capped(count)));
        return new ClientsPage(
                filter.side(),
                counts,
                rows(page.clients(), filter.side(), actor),
                filter,
                managers,
                manager,
                manager.equals(actor.id()),
                clients.sleepingDays(),
                capped(page.total()),
                filter.url(),
                filter.here().substring("/staff/clients?".length()),
                page.next(),
                problem,
                results);
    }

    /** Whose customers are asked for: a manager's own, or those of a manager of the branch that the reader leads. */
    String manager(ClientFilter filter, Actor actor) {
        return manager(filter, actor, managers(actor));
    }

    private static String manager(ClientFilter filter, Actor actor, List<Option> managers) {
        String asked = filter.rm() == null || filter.rm().isBlank() ? null : filter.rm();
        if (actor.has(Role.RM) && (asked == null || asked.equals(actor.id()))) {
            return actor.id();
        }
        if (managers.isEmpty()) {
            throw new ResponseStatusException(actor.has(Role.RM) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
        }
        return managers.stream()
                .map(Option::value)
                .filter(id -> asked == null || id.equals(asked))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Option> managers(Actor actor) {
        String branch = actor.branch();
        return branch == null || !actor.has(Role.TEAM_LEAD)
                ? List.of()
                : users.withRole(Role.RM, branch).stream()
                        .sorted(Comparator.comparing(Actor::id))
                        .map(rm -> Option.of(rm.id(), rm.name() + " " + rm.id()))
                        .toList();
    }

    private List<ClientRow> rows(List<Client> found, ClientView view, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<MaturingLoan>> maturing = view == ClientView.RENEWAL
                ? renewals.of(found.stream().map(Client::companyId).toList(), actor).stream()
                        .collect(groupingBy(MaturingLoan::companyId))
                : Map.of();
        return found.stream()
                .map(client -> new ClientRow(
                        client.number(),
                        Masks.company(client.company()),
                        client.companyId()
                                .substring(Math.max(0, client.companyId().length() - TAIL)),
                        client.loanEndsOn(),
                        client.limitEndsOn(),
                        client.consentEndsOn(),
                        client.touchedOn(),
                        client.openCases(),
                        client.drafts(),
                        client.latestCase(),
                        client.next(),
                        maturing.getOrDefault(client.companyId(), List.of()).stream()
                                .map(loan -> RenewalLine.of(loan, ChronoUnit.DAYS.between(today, loan.dueOn()), words))
                                .toList()))
                .toList();
    }

    private static String capped(int count) {
        return count < WorkPage.COUNTED ? String.valueOf(count) : (WorkPage.COUNTED - 1) + "+";
    }
}
