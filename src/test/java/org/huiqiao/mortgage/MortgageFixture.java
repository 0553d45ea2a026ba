package org.huiqiao.mortgage;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.stereotype.Component;

/** Brings a registration to the step that a test starts from. */
@Component
class MortgageFixture {

    static final String CERT = "浙(2019)宁波市不动产权第0012345号";
    static final RegistrationTerms TERMS = new RegistrationTerms(
            RegistrationType.FIRST,
            Money.wan(250),
            LocalDate.of(2026, 3, 20),
            LocalDate.of(2029, 3, 19),
            "王强",
            new org.huiqiao.common.Secret("330203198005150011"),
            true,
            null);
    static final Actor RM = staff("rm.li", Role.RM);
    static final Actor COLLATERAL = staff("coll.zhou", Role.COLLATERAL);

    private final Collaterals collaterals;
    private final MortgageRegistrations registrations;
    private final Clock clock;

    MortgageFixture(Collaterals collaterals, MortgageRegistrations registrations, Clock clock) {
        this.collaterals = collaterals;
        this.registrations = registrations;
        this.clock = clock;
    }

    void searched(String id) {
        collaterals.declare(id, CERT, "宁波市海曙区永丰路1号", RM);
        collaterals.recordSearch(id, search(LocalDate.now(clock), Map.of()));
    }

    /** An answer without encumbrances, but for what is given. */
    static PropertySearch search(LocalDate on, Map<String, Object> but) {
        Map<String, Object> answer = new HashMap<>(Map.of(
                "found",
                true,
                "unitNo",
                "330203001001GB00001F00010001",
                "area",
                120.5,
                "builtYear",
                2015,
                "seized",
                false,
                "disputed",
                false,
                "presale",
                false,
                "residenceRight",
                false,
                "owners",
                List.of(Map.of("name", "王强", "idNo", "330203198005150011", "share", "100%")),
                "mortgages",
                List.of()));
        answer.putAll(but);
        return PropertySearch.read(CERT, on, answer);
    }

    void at(String id, RegistrationStatus status) {
        searched(id);
        registrations.prepare(id, TERMS);
        if (status == RegistrationStatus.PREPARED) {
            return;
        }
        registrations.filed(id, order(id));
        switch (status) {
            case NEED_MORE_MATERIAL -> registrations.record(id, needMore(id, "结婚证"));
            case REJECTED, CANCELLED -> registrations.record(id, report(id, RegistryState.valueOf(status.name())));
            case DONE -> registrations.record(id, done(id, "250"));
            case RELEASED -> {
                registrations.record(id, done(id, "250"));
                registrations.released(id);
            }
            default -> {}
        }
    }

    RegistryReport report(String id, RegistryState state) {
        return RegistryReport.of(order(id), state, clock.instant());
    }

    RegistryReport needMore(String id, String... items) {
        return new RegistryReport(
                order(id),
                RegistryState.NEED_MORE_MATERIAL,
                List.of(items),
                null,
                null,
                null,
                null,
                null,
                clock.instant());
    }

    RegistryReport done(String id, String wan) {
        return new RegistryReport(
                order(id),
                RegistryState.DONE,
                List.of(),
                null,
                "证明" + id,
                new BigDecimal(wan),
                1,
                clock.instant(),
                clock.instant());
    }

    static RegisterEntry entry(String id, String yuan, int rank) {
        return new RegisterEntry(true, "证明" + id, Money.yuan(yuan), rank, null, false);
    }

    static String order(String id) {
        return "MG-" + id;
    }

    static Actor staff(String id, Role... roles) {
        return new Actor(id, id, Set.of(roles), "NB01");
    }
}
