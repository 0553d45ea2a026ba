package org.huiqiao.inbox.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Upload;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One record a case, changed by whoever knows which state he changed, and confirmed by the second manager. */
@Component
public class SiteVisits {

    private static final String PHOTO = "SITE_PHOTO";
    private static final Pattern WHEN = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]");
    private static final Pattern GPS = Pattern.compile("(-?[0-9]{1,3}\\.[0-9]{1,7},-?[0-9]{1,3}\\.[0-9]{1,7})?");

    private final JdbcClient jdbc;
    private final Users users;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteVisits(JdbcClient jdbc, Users users, Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SiteVisit> of(String applicationId) {
        return of(List.of(applicationId)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<SiteVisit> of(Collection<String> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from site_visit where application_id in (:ids) order by application_id")
                        .param("ids", applicationIds)
                        .query(SiteVisits::visit)
                        .list();
    }

    /** Visits that name this manager as the second one and that he has not confirmed. */
    @Transactional(readOnly = true)
    public List<SiteVisit> toWitness(Actor second) {
        return jdbc.sql("""
                        select * from site_visit where second_rm = ? and witnessed_at is null
                        order by saved_at, application_id fetch first 50 rows only""").param(second.id()).query(SiteVisits::visit).list();
    }

    /**
     * @param base the version that was changed; 0 for the first
     * @throws VisitChanged if there is another one by now
     */
    @Transactional
    public SiteVisit save(String applicationId, int base, VisitNotes notes, Actor manager) {
        String branch = manager.branch();
        if (branch == null || !isComplete(notes, manager, branch)) {
            throw new VisitIncomplete();
        }
        if (base == 0) {
            insert(applicationId, notes, manager, branch);
        } else if (update(applicationId, base, notes, manager) == 0) {
            throw new VisitChanged();
        }
        events.publishEvent(new SiteVisitSaved(applicationId, base + 1, notes, manager));
        return of(applicationId).orElseThrow();
    }

    /** @param version what the second manager has read; another one by now is not what he confirms */
    @Transactional
    public void witness(String applicationId, int version, Actor second) {
        int confirmed = jdbc.sql("""
                        update site_visit set witnessed_at = ? where application_id = ? and version = ? and second_rm = ?
                        and first_rm <> ? and witnessed_at is null""")
                .params(Timestamp.from(clock.instant()), applicationId, version, second.id(), second.id())
                .update();
        if (confirmed == 0) {
            throw of(applicationId)
                            .filter(visit -> visit.notes().secondRm().equals(second.id()))
                            .isPresent()
                    ? new VisitChanged()
                    : new NotTheWitness();
        }
        events.publishEvent(new SiteVisitWitnessed(applicationId, version, second));
    }

    /** The same picture again changes nothing. */
    @Transactional
    public void photo(String applicationId, byte[] content, String takenAt, String gps, Actor manager) {
        if (!WHEN.matcher(takenAt).matches() || !GPS.matcher(gps).matches()) {
            throw new VisitIncomplete();
        }
        Document document =
                documents.storeUnasked(new Upload(applicationId, PHOTO, "visit-" + takenAt + ".jpg", content), manager);
        int known = jdbc.sql("update site_photo set taken_at = ?, gps = ? where document_id = ?")
                .params(takenAt, gps, document.id())
                .update();
        if (known == 0) {
            jdbc.sql("insert into site_photo (document_id, application_id, taken_at, gps) values (?, ?, ?, ?)")
                    .params(document.id(), applicationId, takenAt, gps)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<SitePhoto> photos(String applicationId) {
        return jdbc.sql("select document_id, taken_at, gps from site_photo where application_id = ? order by taken_at")
                .param(applicationId)
                .query(SitePhoto.class)
                .list();
    }

    /** Whether this is a photo of a visit that waits for this manager's word. */
    @Transactional(readOnly = true)
    public boolean isAskedAbout(String applicationId, String documentId, Actor second) {
        return jdbc.sql("""
                        select count(*) from site_visit v join site_photo p on p.application_id = v.application_id
                        where v.application_id = ? and v.second_rm = ? and v.witnessed_at is null and p.document_id = ?""")
                        .params(applicationId, second.id(), documentId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isComplete(VisitNotes notes, Actor manager, String branch) {
        return WHEN.matcher(notes.visitedAt()).matches()
                && GPS.matcher(notes.gps()).matches()
                && fits(notes, VisitNotes::place, 1, 300)
                && fits(notes, VisitNotes::persons, 1, 300)
                && fits(notes, VisitNotes::stock, 0, 500)
                && fits(notes, VisitNotes::note, 0, 2000)
                && !notes.secondRm().equals(manager.id())
                && users.staff(notes.secondRm())
                        .filter(second ->
                                branch.equals(second.branch()) && (second.has(Role.RM) || second.has(Role.RM2)))
                        .isPresent();
    }

    private static boolean fits(VisitNotes notes, Function<VisitNotes, String> part, int least, int most) {
        int length = part.apply(notes).strip().length();
        return length >= least && length <= most;
    }

    private void insert(String applicationId, VisitNotes notes, Actor manager, String branch) {
        try {
            jdbc.sql("""
                            insert into site_visit (application_id, version, branch, visited_at, place, gps, persons,
                                business_state, stock, note, second_rm, first_rm, saved_at)
                            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            applicationId,
                            branch,
                            notes.visitedAt(),
                            notes.place(),
                            notes.gps(),
                            notes.persons(),
                            notes.businessState().name(),
                            notes.stock(),
                            notes.note(),
                            notes.secondRm(),
                            manager.id(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException someoneWasFirst) {
            throw new VisitChanged();
        }
    }

    private int update(String applicationId, int base, VisitNotes notes, Actor manager) {
        return jdbc.sql("""
                        update site_visit set version = version + 1, visited_at = ?, place = ?, gps = ?, persons = ?,
                            business_state = ?, stock = ?, note = ?, second_rm = ?, first_rm = ?, saved_at = ?,
                            witnessed_at = null
                        where application_id = ? and version = ?""")
                .params(
                        notes.visitedAt(),
                        notes.place(),
                        notes.gps(),
                        notes.persons(),
                        notes.businessState().name(),
                        notes.stock(),
                        notes.note(),
                        notes.secondRm(),
                        manager.id(),
                        Timestamp.from(clock.instant()),
                        applicationId,
                        base)
                .update();
    }

    private static SiteVisit visit(ResultSet row, int n) throws SQLException {
        Timestamp witnessed = row.getTimestamp("witnessed_at");
        Instant at = witnessed == null ? null : witnessed.toInstant();
        return new SiteVisit(
                row.getString("application_id"),
                row.getInt("version"),
                new VisitNotes(
                        row.getString("visited_at"),
                        row.getString("place"),
                        row.getString("gps"),
                        row.getString("persons"),
                        BusinessState.valueOf(row.getString("business_state")),
                        row.getString("stock"),
                        row.getString("note"),
                        row.getString("second_rm")),
                row.getString("first_rm"),
                row.getTimestamp("saved_at").toInstant(),
                at);
    }
}
