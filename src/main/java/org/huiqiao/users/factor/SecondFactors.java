package org.huiqiao.users.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.StartingCodeIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a second factor, who must have one, and whether what was typed is one. */
@Component
public class SecondFactors {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES = 5;
    /** Whoever decides on money, moves it, repairs what went wrong or changes the rules. */
    private static final Set<Role> POSTS = Set.of(
            Role.APPROVER_L1,
            Role.APPROVER_L2,
            Role.APPROVER_L3,
            Role.COMMITTEE,
            Role.DISB_ACCEPT,
            Role.DISB_REVIEW,
            Role.DISB_APPROVE,
            Role.DISB_RECHECK,
            Role.OPS,
            Role.DMN_ADMIN);

    private final JdbcClient jdbc;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean mandatory;

    SecondFactors(
            JdbcClient jdbc,
            Authenticators authenticators,
            RecoveryCodes recovery,
            Passkeys passkeys,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment,
            @Value("${huiqiao.users.second-factor.mandatory:#{null}}") @Nullable Boolean mandatory) {
        this.jdbc = jdbc;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.events = events;
        this.clock = clock;
        this.mandatory = mandatory != null ? mandatory : !environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    /** Outside the demo the posts that move money or rules do nothing without one. */
    public boolean isMandatoryFor(Actor actor) {
        return mandatory && actor.roles().stream().anyMatch(POSTS::contains);
    }

    @Transactional(readOnly = true)
    public boolean has(String staffId) {
        return jdbc.sql("""
                        select (select count(*) from authenticator where staff_id = :id and confirmed_at is not null)
                        + (select count(*) from user_entities e join user_credentials c on c.user_entity_user_id = e.id
                           where e.name = :id)""").param("id", staffId).query(Long.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public boolean tooManyFailures(String staffId) {
        return jdbc.sql("select count(*) from second_factor_failure where staff_id = ? and failed_at > ?")
                        .params(staffId, Timestamp.from(clock.instant().minus(WINDOW)))
                        .query(Long.class)
                        .single()
                >= FAILURES;
    }

    /**
     * A code of the authenticator or a recovery code, however it was typed. The person's row is locked, so that tries
     * cannot race; after five failures in a quarter of an hour none is looked at.
     */
    @Transactional
    public Optional<FactorKind> take(String staffId, String typed) {
        jdbc.sql("select id from staff where id = ? for update")
                .param(staffId)
                .query(String.class)
                .optional();
        if (!has(staffId) || tooManyFailures(staffId)) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("\\s", "");
        if (authenticators.take(staffId, digits)) {
            return given(staffId, FactorKind.AUTHENTICATOR);
        }
        if (recovery.take(staffId, typed)) {
            return given(staffId, FactorKind.RECOVERY_CODE);
        }
        jdbc.sql("insert into second_factor_failure (staff_id, failed_at) values (?, ?)")
                .params(staffId, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new SecondFactorRefused(staffId));
        return Optional.empty();
    }

    /** Whoever begins anew has lost what he had, or somebody else holds it. */
    @EventListener
    void forget(StartingCodeIssued issued) {
        authenticators.remove(issued.actorId());
        recovery.remove(issued.actorId());
        passkeys.of(issued.actorId()).forEach(key -> passkeys.remove(issued.actorId(), key.id()));
    }

    private Optional<FactorKind> given(String staffId, FactorKind kind) {
        events.publishEvent(new SecondFactorGiven(staffId, kind));
        return Optional.of(kind);
    }
}
