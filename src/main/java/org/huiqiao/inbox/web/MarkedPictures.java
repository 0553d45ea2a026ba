package org.huiqiao.inbox.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.huiqiao.documents.DocumentPictures;
import org.huiqiao.documents.NotToBeShown;
import org.huiqiao.users.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A page of a document for a browser, with who looks, when and at which case across it (ADR 23). */
@Component
class MarkedPictures {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DocumentPictures pictures;
    private final Clock clock;

    MarkedPictures(DocumentPictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** For whoever was found to be allowed to look at it. */
    ResponseEntity<byte[]> of(String applicationId, String documentId, int page, Actor reader) {
        try {
            byte[] picture = pictures.picture(documentId, page, mark(applicationId, reader), reader);
            return answer(MediaType.IMAGE_JPEG, ContentDisposition.inline().build(), picture);
        } catch (NotToBeShown none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
        }
    }

    /** In letters that every font has. */
    String mark(String applicationId, Actor reader) {
        return reader.id() + " " + WHEN.format(OffsetDateTime.now(clock)) + " " + applicationId;
    }

    static ResponseEntity<byte[]> answer(MediaType type, ContentDisposition disposition, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
