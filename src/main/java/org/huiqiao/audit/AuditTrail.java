package org.huiqiao.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes an entry for each event, in the transaction in which it happens. */
@Component
class AuditTrail {

    static final String SYSTEM = "system";
    private static final String OURS = "org.huiqiao.";
    /** Steps of the engine, which tell nothing that the status and the tasks do not. */
    private static final Set<String> LEFT_OUT = Set.of("StepReached", "DecisionTaken", "SmsQueued");

    private final JdbcClient jdbc;
    private final AuditText text;
    private final Mac mac;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, AuditText text, Mac mac, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.mac = mac;
        this.clock = clock;
    }

    @EventListener
    void on(PayloadApplicationEvent<?> published) {
        if (published.getPayload() instanceof Record event
                && event.getClass().getName().startsWith(OURS)
                && !LEFT_OUT.contains(event.getClass().getSimpleName())) {
            write(who(event), event.getClass().getSimpleName(), application(event), text.of(event));
        }
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        write(signedIn.getAuthentication().getName(), "SignedIn", null, "{}");
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failed) {
        String typed = "hmac:" + mac.of("text", failed.getAuthentication().getName());
        String why = failed.getException().getClass().getSimpleName();
        write(SYSTEM, "SignInFailed", null, "{\"typed\":\"" + typed + "\",\"why\":\"" + why + "\"}");
    }

    private void write(String actor, String action, @Nullable String applicationId, String details) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = new AuditEntry(at, actor, action, applicationId, details);
        jdbc.sql("insert into audit_entry (happened_at, actor, action, application_id, details, mac)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(at), actor, action, applicationId, details, entry.mac(mac))
                .update();
    }

    private static String who(Record event) {
        String named = AuditText.text(event, "actorId");
        if (named == null) {
            named = AuditText.text(event, "actor");
        }
        if (named != null) {
            return named;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? SYSTEM : signedIn.getName();
    }

    private static @Nullable String application(Record event) {
        String id = AuditText.text(event, "applicationId");
        return id != null ? id : AuditText.text(event, "businessKey");
    }
}
