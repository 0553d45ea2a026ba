package org.huiqiao.documents;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case. */
@Component
@Transactional
public class Documents {

    private final StoredDocuments stored;
    private final Checklists checklists;
    private final ContentCheck check;
    private final DocumentFolder folder;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            StoredDocuments stored,
            Checklists checklists,
            ContentCheck check,
            DocumentFolder folder,
            DocumentSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.checklists = checklists;
        this.check = check;
        this.folder = folder;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Sending the same file twice for the same item leaves one document. */
    public Document store(Upload upload, Actor actor) {
        return store(upload, true, actor);
    }

    /** What staff put on file themselves and asked of nobody, such as a photo of a visit. */
    public Document storeUnasked(Upload upload, Actor actor) {
        return store(upload, false, actor);
    }

    private Document store(Upload upload, boolean asked, Actor actor) {
        CleanFile file = check.clean(upload.content());
        return once(upload, file, asked, null, actor);
    }

    /** A document out of the box, as one of this case with bytes of its own. */
    Document take(KeptDocument kept, String applicationId, Actor actor) {
        DocumentContent content = open(kept.documentId());
        FileType type = FileType.of(content.document().mediaType()).orElseThrow();
        Upload upload = new Upload(applicationId, kept.docCode(), kept.fileName(), content.bytes());
        return once(upload, new CleanFile(type, content.bytes()), true, kept, actor);
    }

    private Document once(Upload upload, CleanFile file, boolean asked, @Nullable KeptDocument kept, Actor actor) {
        String sha256 = DocumentFolder.sha256(file.content());
        return stored.findByApplicationIdAndDocCodeAndSha256AndReplacedAtIsNull(
                        upload.applicationId(), upload.docCode(), sha256)
                .orElseGet(() -> storeNew(upload, file, sha256, asked, kept, actor));
    }

    @Transactional(readOnly = true)
    public List<Document> list(String applicationId) {
        return stored.findByApplicationIdOrderByUploadedAtAscIdAsc(applicationId);
    }

    @Transactional(readOnly = true)
    public DocumentContent open(String documentId) {
        Document document = stored.findById(documentId).orElseThrow(DocumentUnknown::new);
        byte[] bytes = folder.read(document.storedName());
        if (!DocumentFolder.sha256(bytes).equals(document.sha256())) {
            throw new IllegalStateException("document " + documentId + " is not what was stored");
        }
        return new DocumentContent(document, bytes);
    }

    private Document storeNew(
            Upload upload, CleanFile file, String sha256, boolean asked, @Nullable KeptDocument kept, Actor actor) {
        if (stored.countByApplicationIdAndReplacedAtIsNull(upload.applicationId()) >= settings.maxFiles()) {
            throw new TooManyFiles(settings.maxFiles());
        }
        if (asked) {
            checklists.uploaded(upload.applicationId(), upload.docCode(), actor);
        }
        String id = UUID.randomUUID().toString();
        String storedName = id + "." + file.type().extension;
        folder.write(storedName, file.content());
        Document document = stored.save(new Document(
                id,
                0,
                upload.applicationId(),
                upload.docCode(),
                ShownName.of(upload.fileName(), file.type()),
                storedName,
                file.type().mediaType,
                file.content().length,
                sha256,
                actor.id(),
                clock.instant(),
                null,
                kept == null ? null : kept.id(),
                kept == null ? null : kept.broughtAt()));
        events.publishEvent(
                new DocumentUploaded(document.applicationId(), document.docCode(), document.id(), document.sha256()));
        return document;
    }
}
