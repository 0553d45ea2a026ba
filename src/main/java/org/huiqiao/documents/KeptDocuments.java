package org.huiqiao.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 保管箱: documents that a business lets the bank keep for its next application, each under a consent of its own
 * (ADR 28). Whoever calls has the consent; nobody sees the box but the customer who filled it.
 */
@Component
@Transactional
public class KeptDocuments {

    private final Documents documents;
    private final StoredDocuments stored;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptDocuments(
            Documents documents,
            StoredDocuments stored,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.stored = stored;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Kinds of document that may be kept today. */
    @Transactional(readOnly = true)
    public Set<String> keepable() {
        return new HashSet<>(jdbc.sql("select doc_code from keepable_document"
                        + " where valid_from <= :today and (valid_to is null or valid_to >= :today)")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    /** Everything a customer ever had kept, what was taken out too; newest of each kind first. */
    @Transactional(readOnly = true)
    public List<KeptDocument> all(Actor customer) {
        return query("k.account_id = ?", customer.id());
    }

    /** What is in the box of this business now. */
    @Transactional(readOnly = true)
    public List<KeptDocument> of(String companyId, Actor customer) {
        return query("k.account_id = ? and k.company_id = ? and k.active_key is not null", customer.id(), companyId);
    }

    /** The same file is in the box once, whatever it was brought for. */
    @Transactional(readOnly = true)
    public Optional<KeptDocument> find(String companyId, Document document, Actor customer) {
        return of(companyId, customer).stream()
                .filter(kept -> kept.docCode().equals(document.docCode()))
                .filter(kept -> kept.sha256().equals(document.sha256()))
                .findFirst();
    }

    /** @return the document, if the customer may have it kept */
    @Transactional(readOnly = true)
    public Document requireKeepable(String applicationId, String documentId, Actor customer) {
        Document document = stored.findById(documentId)
                .filter(found -> found.applicationId().equals(applicationId))
                .orElseThrow(DocumentUnknown::new);
        if (!document.current()
                || !document.uploadedBy().equals(customer.id())
                || !keepable().contains(document.docCode())) {
            throw new DocumentNotKeepable(document.docCode());
        }
        return document;
    }

    /** Under the consent to just this. */
    public KeptDocument keep(String companyId, Document document, String consentId, Actor customer) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into kept_document (id, company_id, account_id, document_id, consent_id, kept_at, active_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        companyId,
                        customer.id(),
                        document.id(),
                        consentId,
                        Timestamp.from(clock.instant()),
                        document.id())
                .update();
        events.publishEvent(
                new DocumentKept(document.applicationId(), document.docCode(), document.id(), id, consentId));
        return query("k.id = ?", id).get(0);
    }

    /** Into another case of the same business, where it is checked like any other. */
    public Document use(String keptId, String companyId, String applicationId, Actor customer) {
        KeptDocument kept = of(companyId, customer).stream()
                .filter(one -> one.id().equals(keptId) && !one.sentBack())
                .findFirst()
                .orElseThrow(KeptDocumentGone::new);
        Document taken = documents.take(kept, applicationId, customer);
        events.publishEvent(new KeptDocumentUsed(applicationId, taken.docCode(), taken.id(), kept.id()));
        return taken;
    }

    /** Its consent does not hold any more. */
    public void takeOut(String documentId) {
        query("k.active_key = ?", documentId).forEach(kept -> {
            jdbc.sql("update kept_document set taken_out_at = ?, active_key = null where id = ?")
                    .params(Timestamp.from(clock.instant()), kept.id())
                    .update();
            events.publishEvent(
                    new KeptDocumentTakenOut(kept.applicationId(), kept.docCode(), kept.documentId(), kept.id()));
        });
    }

    /** The case is for this business from now on: what came out of another one's box does not stay in it. */
    public void leaveTo(String companyId, String applicationId) {
        Set<String> own = new HashSet<>(jdbc.sql("select id from kept_document where company_id = ?")
                .param(companyId)
                .query(String.class)
                .list());
        stored.findByApplicationIdOrderByUploadedAtAscIdAsc(applicationId).stream()
                .filter(document -> document.current() && document.fromBox() && !own.contains(document.keptId()))
                .forEach(document -> stored.save(document.replaced(clock.instant())));
    }

    private List<KeptDocument> query(String condition, String... params) {
        return jdbc.sql("""
                        select k.id, k.company_id, k.document_id, k.consent_id, k.kept_at, k.taken_out_at,
                            d.application_id, d.doc_code, d.file_name, d.sha256, d.replaced_at,
                            coalesce(d.brought_at, d.uploaded_at) as first_brought_at
                        from kept_document k join document d on d.id = k.document_id
                        where\s""" + condition + " order by k.company_id, d.doc_code, first_brought_at desc, k.id")
                .params((Object[]) params)
                .query((row, n) -> kept(row))
                .list();
    }

    private static KeptDocument kept(ResultSet row) throws SQLException {
        Timestamp out = row.getTimestamp("taken_out_at");
        return new KeptDocument(
                row.getString("id"),
                row.getString("company_id"),
                row.getString("document_id"),
                row.getString("application_id"),
                row.getString("doc_code"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getTimestamp("first_brought_at").toInstant(),
                row.getTimestamp("replaced_at") != null,
                row.getString("consent_id"),
                row.getTimestamp("kept_at").toInstant(),
                out == null ? null : out.toInstant());
    }
}
