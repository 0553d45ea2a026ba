package org.huiqiao.mortgage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huiqiao.mortgage.MortgageFixture.COLLATERAL;
import static org.huiqiao.mortgage.MortgageFixture.TERMS;

import java.util.Locale;
import org.huiqiao.JdbcSlice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import({Collaterals.class, MortgageRegistrations.class, MortgageFixture.class})
class RegistrationTransitionsTest {

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    MortgageFixture fixture;

    /** What each report and act does at each status: the status afterwards, or the refusal, and what is to be undone. */
    @ParameterizedTest(name = "{0} at {1}: {2}, undo {3}")
    @CsvSource({
        "pending,   PREPARED,           PENDING,            CANCEL",
        "pending,   PENDING,            PENDING,            CANCEL",
        "pending,   NEED_MORE_MATERIAL, NEED_MORE_MATERIAL, CANCEL",
        "pending,   REJECTED,           REJECTED,           NONE",
        "pending,   CANCELLED,          CANCELLED,          NONE",
        "pending,   DONE,               DONE,               RELEASE",
        "needMore,  PREPARED,           NEED_MORE_MATERIAL, CANCEL",
        "needMore,  PENDING,            NEED_MORE_MATERIAL, CANCEL",
        "needMore,  DONE,               DONE,               RELEASE",
        "needMore,  CANCELLED,          CANCELLED,          NONE",
        "rejected,  PREPARED,           REJECTED,           NONE",
        "rejected,  PENDING,            REJECTED,           NONE",
        "rejected,  NEED_MORE_MATERIAL, REJECTED,           NONE",
        "rejected,  DONE,               DONE,               RELEASE",
        "rejected,  RELEASED,           RELEASED,           NONE",
        "cancelled, PENDING,            CANCELLED,          NONE",
        "cancelled, DONE,               DONE,               RELEASE",
        "done,      PREPARED,           DONE,               RELEASE",
        "done,      PENDING,            DONE,               RELEASE",
        "done,      NEED_MORE_MATERIAL, DONE,               RELEASE",
        "done,      DONE,               DONE,               RELEASE",
        "done,      REJECTED,           REJECTED,           RELEASE",
        "done,      CANCELLED,          CANCELLED,          RELEASE",
        "done,      RELEASED,           RELEASED,           NONE",
        "supply,    PREPARED,           NothingToSupply,    CANCEL",
        "supply,    PENDING,            NothingToSupply,    CANCEL",
        "supply,    NEED_MORE_MATERIAL, PENDING,            CANCEL",
        "supply,    DONE,               NothingToSupply,    RELEASE",
        "decide,    PENDING,            NotRejected,        CANCEL",
        "decide,    REJECTED,           REJECTED,           NONE",
        "decide,    CANCELLED,          CANCELLED,          NONE",
        "decide,    DONE,               NotRejected,        RELEASE",
        "withdrawn, PREPARED,           CANCELLED,          NONE",
        "withdrawn, PENDING,            CANCELLED,          NONE",
        "withdrawn, NEED_MORE_MATERIAL, CANCELLED,          NONE",
        "withdrawn, REJECTED,           REJECTED,           NONE",
        "withdrawn, DONE,               AlreadyOnTheRegister, RELEASE",
        "withdrawn, RELEASED,           RELEASED,           NONE",
        "released,  PENDING,            PENDING,            CANCEL",
        "released,  DONE,               RELEASED,           NONE",
        "released,  RELEASED,           RELEASED,           NONE",
        "verify,    PENDING,            NotOnTheRegister,   CANCEL",
        "verify,    REJECTED,           NotOnTheRegister,   NONE",
        "verify,    DONE,               DONE,               RELEASE",
        "verify,    RELEASED,           NotOnTheRegister,   NONE",
        "prepare,   PENDING,            PENDING,            CANCEL",
        "prepare,   REJECTED,           RejectionUndecided, NONE",
        "prepare,   DONE,               DONE,               RELEASE",
        "prepare,   RELEASED,           RegistrationGivenUp, NONE",
    })
    void anActAtAStatus(String act, RegistrationStatus status, String expected, Undo undo) {
        String id = act.toUpperCase(Locale.ROOT) + status.ordinal();
        fixture.at(id, status);
        Throwable refused = catchThrowable(() -> perform(act, id));
        String now = registrations.registration(id).orElseThrow().status().name();
        assertThat(refused == null ? now : refused.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(registrations.undoNeeded(id)).isEqualTo(undo);
        assertThat(registrations.registrations(id)).hasSize(1);
    }

    private void perform(String act, String id) {
        switch (act) {
            case "pending" -> registrations.record(id, fixture.report(id, RegistryState.PENDING));
            case "needMore" -> registrations.record(id, fixture.needMore(id, "结婚证"));
            case "rejected" -> registrations.record(id, fixture.report(id, RegistryState.REJECTED));
            case "cancelled" -> registrations.record(id, fixture.report(id, RegistryState.CANCELLED));
            case "done" -> registrations.record(id, fixture.done(id, "250"));
            case "supply" -> registrations.supply(id, "补交结婚证", COLLATERAL);
            case "decide" -> registrations.decideAfterRejection(id, true, "更正坐落后重新申请", COLLATERAL);
            case "withdrawn" -> registrations.withdrawn(id);
            case "released" -> registrations.released(id);
            case "verify" -> registrations.verify(id, MortgageFixture.entry(id, "2500000", 1));
            case "prepare" -> registrations.prepare(id, TERMS);
            default -> throw new IllegalArgumentException(act);
        }
    }
}
