package org.huiqiao.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants of consent, one text at a time and never bundled. */
@Component
public class Consents {

    private final ConsentTexts texts;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentTexts texts, JdbcClient jdbc, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** What a customer of this product is asked, in order; the optional ones come last and say so. */
    @Transactional(readOnly = true)
    public List<ConsentText> required(String productCode) {
        return required(productCode, Locale.CHINESE);
    }

    @Transactional(readOnly = true)
    public List<ConsentText> required(String productCode, Locale locale) {
        return texts.askedFor(productCode, locale);
    }

    /** Codes without which the case must not be submitted. */
    @Transactional(readOnly = true)
    public List<String> missing(String applicationId, String productCode) {
        return texts.askedFor(productCode, Locale.CHINESE).stream()
                .filter(ConsentText::required)
                .map(ConsentText::code)
                .filter(code -> !covers(applicationId, code))
                .toList();
    }

    /** Without it there is no such loan (D33). */
    public boolean isRequired(String productCode, String code) {
        return texts.isRequired(productCode, code);
    }

    /** What no product asks for, so that it is always free to give; in the version in force. */
    @Transactional(readOnly = true)
    public ConsentText offered(String code, Locale locale) {
        return texts.offered(code, locale);
    }

    /** Granting again what is granted changes nothing. What was read is hashed anew: an altered text binds nobody. */
    @Transactional
    public Consent grant(
            String applicationId, String personId, String code, int version, Presentation shown, Actor actor) {
        return grant(applicationId, personId, code, version, null, shown, actor);
    }

    /** @param subjectId the one document that the consent is about, null where it is about the case */
    @Transactional
    public Consent grant(
            String applicationId,
            String personId,
            String code,
            int version,
            @Nullable String subjectId,
            Presentation shown,
            Actor actor) {
        String sha256 = texts.hash(code, version).orElseThrow(ConsentTextReplaced::new);
        String digest = texts.shown(code, version, shown.language()).orElseThrow(ConsentTextReplaced::new);
        String key = Stream.of(applicationId, personId, code, String.valueOf(version), subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("|"));
        return query("where active_key = ?", key).stream().findFirst().orElseGet(() -> {
            String id = UUID.randomUUID().toString();
            jdbc.sql("""
                            insert into consent_grant (id, application_id, person_id, code, version, sha256, channel,
                            granted_by, granted_at, active_key, subject_id, shown_language, shown_sha256, given_from)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            applicationId,
                            personId,
                            code,
                            version,
                            sha256,
                            shown.channel(),
                            actor.id(),
                            Timestamp.from(clock.instant()),
                            key,
                            subjectId,
                            ConsentTexts.language(shown.language()),
                            digest,
                            vault.seal(shown.from(), PersonalColumn.CONSENT_FROM.at(id)))
                    .update();
            events.publishEvent(new ConsentGranted(applicationId, code, version, id, digest));
            return query("where id = ?", id).get(0);
        });
    }

    /** What was read and what binds are still the very texts; a consent from before that was kept counts by the latter. */
    @Transactional(readOnly = true)
    public boolean isProven(Consent consent) {
        String language = consent.shownLanguage();
        return texts.digest(consent.code(), consent.version(), Locale.CHINESE)
                        .filter(consent.sha256()::equals)
                        .isPresent()
                && (language == null
                        || texts.digest(consent.code(), consent.version(), Locale.forLanguageTag(language))
                                .filter(digest -> digest.equals(consent.shownSha256()))
                                .isPresent());
    }

    /** Everything ever granted for the case, withdrawn ones included. */
    @Transactional(readOnly = true)
    public List<Consent> granted(String applicationId) {
        return query("where application_id = ?", applicationId);
    }

    /** What was agreed to, in the reader's language; the Chinese text is the one that binds. */
    @Transactional(readOnly = true)
    public ConsentText textOf(Consent consent, String productCode, Locale locale) {
        return texts.of(productCode, consent.code(), consent.version(), locale).orElseThrow();
    }

    @Transactional(readOnly = true)
    public boolean covers(String applicationId, String code) {
        return grantOf(applicationId, code).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Consent> grantOf(String applicationId, String code) {
        return granted(applicationId).stream()
                .filter(consent -> consent.code().equals(code) && consent.isInForce())
                .findFirst();
    }

    @Transactional
    public void withdraw(String applicationId, String code, Actor actor) {
        withdraw(applicationId, code, null, actor);
    }

    @Transactional
    public void withdraw(String applicationId, String code, @Nullable String subjectId, Actor actor) {
        int withdrawn = jdbc.sql("""
                        update consent_grant set withdrawn_at = ?, withdrawn_by = ?, active_key = null
                        where application_id = ? and code = ? and coalesce(subject_id, '') = ?
                            and active_key is not null""")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        applicationId,
                        code,
                        Objects.requireNonNullElse(subjectId, ""))
                .update();
        if (withdrawn == 0) {
            throw new ConsentNotGranted();
        }
        events.publishEvent(new ConsentWithdrawn(applicationId, code, subjectId));
    }

    /**
     * The purpose is served or the case is over: nothing more may be asked under these consents. One about a single
     * document has a purpose beyond the case and goes on until it is withdrawn.
     */
    @Transactional
    public void endAll(String applicationId) {
        jdbc.sql("""
                        update consent_grant set ended_at = ?, active_key = null
                        where application_id = ? and active_key is not null and subject_id is null""").params(Timestamp.from(clock.instant()), applicationId).update();
    }

    private List<Consent> query(String condition, String param) {
        return jdbc.sql("""
                        select id, application_id, person_id, code, version, sha256, channel, granted_by, granted_at,
                        withdrawn_at, ended_at, subject_id, shown_language, shown_sha256, given_from from consent_grant\s""" + condition + " order by granted_at, id")
                .param(param)
                .query((row, n) -> consent(row))
                .list();
    }

    private Consent consent(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String sealed = row.getString("given_from");
        String[] from = sealed == null
                ? new String[0]
                : vault.open(sealed, PersonalColumn.CONSENT_FROM.at(id)).split("\n", 2);
        return new Consent(
                id,
                row.getString("application_id"),
                row.getString("person_id"),
                row.getString("code"),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("channel"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("subject_id"),
                row.getString("shown_language"),
                row.getString("shown_sha256"),
                said(from, 0),
                said(from, 1));
    }

    private static @Nullable String said(String[] from, int line) {
        return line < from.length && !from[line].isEmpty() ? from[line] : null;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
