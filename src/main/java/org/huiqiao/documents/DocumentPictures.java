package org.huiqiao.documents;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of a document as pictures made here: what a customer sent is never shown in the place of one of our pages. */
@Component
public class DocumentPictures {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    // each takes up to 100 MB of memory while it is drawn
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final Documents documents;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;

    DocumentPictures(Documents documents, DocumentSettings settings, ApplicationEventPublisher events) {
        this.documents = documents;
        this.settings = settings;
        this.events = events;
    }

    /** How many pages can be shown; none of a kind that cannot be decoded here. */
    public int pages(String documentId) {
        DocumentContent file = documents.open(documentId);
        return switch (type(file)) {
            case JPEG, PNG -> 1;
            case PDF -> PdfLeaf.count(file.bytes());
            case HEIC, HEIF -> 0;
        };
    }

    /**
     * A page drawn anew as JPEG, with who looks at it and when across it.
     *
     * @param page from 1
     * @param mark in letters that every font has
     */
    @Transactional
    public byte[] picture(String documentId, int page, String mark, Actor reader) {
        DocumentContent file = documents.open(documentId);
        if (page != 1 && type(file) != FileType.PDF) {
            throw new NotToBeShown();
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage drawn =
                    switch (type(file)) {
                        case JPEG, PNG -> Picture.forReading(file.bytes(), type(file), settings.maxMegapixels());
                        case PDF -> PdfLeaf.draw(file.bytes(), page, LONGEST);
                        case HEIC, HEIF -> throw new NotToBeShown();
                    };
            byte[] picture = Picture.jpeg(Watermark.across(drawn, mark));
            if (page == 1) {
                shown(file.document(), false, reader);
            }
            return picture;
        } finally {
            AT_ONCE.release();
        }
    }

    /** The file itself, to be saved. */
    @Transactional
    public DocumentContent toSave(String documentId, Actor reader) {
        DocumentContent content = documents.open(documentId);
        shown(content.document(), true, reader);
        return content;
    }

    private void shown(Document document, boolean saved, Actor reader) {
        events.publishEvent(
                new DocumentShown(document.applicationId(), document.docCode(), document.id(), saved, reader.id()));
    }

    private static FileType type(DocumentContent file) {
        return FileType.of(file.document().mediaType()).orElseThrow(NotToBeShown::new);
    }
}
