package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Optional;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.DocumentPictures;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.documents.ReturnReasons;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the files of a case in the order of its checklist; what was replaced is not shown here. */
@Component
class DocumentViewer {

    private record Shown(DocumentRow row, Document file) {}

    private final CaseDocuments documents;
    private final DocumentPictures pictures;
    private final ReturnReasons reasons;
    private final Inbox inbox;
    private final Words words;

    DocumentViewer(
            CaseDocuments documents, DocumentPictures pictures, ReturnReasons reasons, Inbox inbox, Words words) {
        this.documents = documents;
        this.pictures = pictures;
        this.reasons = reasons;
        this.inbox = inbox;
        this.words = words;
    }

    /** Nothing if the case has no such file. */
    Optional<Viewer> of(String applicationId, String documentId, int page, @Nullable String problem, Actor reader) {
        List<Shown> files = files(applicationId);
        for (int at = 0; at < files.size(); at++) {
            if (files.get(at).file().id().equals(documentId)) {
                return Optional.of(viewer(applicationId, files, at, page, problem, reader));
            }
        }
        return Optional.empty();
    }

    /** The first file that nobody has judged yet, from this place on and around; nothing if all are judged. */
    Optional<String> nextToJudge(String applicationId, @Nullable String after) {
        List<Shown> files = files(applicationId);
        int start = 0;
        for (int at = 0; at < files.size(); at++) {
            if (files.get(at).file().id().equals(after)) {
                start = at + 1;
            }
        }
        for (int n = 0; n < files.size(); n++) {
            Shown shown = files.get((start + n) % files.size());
            if (ItemStatus.UPLOADED.name().equals(shown.row().status())) {
                return Optional.of(shown.file().id());
            }
        }
        return Optional.empty();
    }

    /** Whoever has a task of the case in his hands. */
    boolean mayJudge(String applicationId, Actor actor) {
        return inbox.ofApplication(applicationId).stream().anyMatch(item -> item.isOpen() && item.heldBy(actor.id()));
    }

    private Viewer viewer(
            String applicationId, List<Shown> files, int at, int page, @Nullable String problem, Actor reader) {
        DocumentRow row = files.get(at).row();
        Document file = files.get(at).file();
        int pages = pictures.pages(file.id());
        boolean asked = ItemStatus.UPLOADED.name().equals(row.status())
                || ItemStatus.ACCEPTED.name().equals(row.status());
        return new Viewer(
                file.id(),
                row.code(),
                row.name(),
                file.fileName(),
                row.status(),
                row.note(),
                Math.max(1, Math.min(page, pages)),
                pages,
                at + 1,
                files.size(),
                at == 0 ? null : files.get(at - 1).file().id(),
                at + 1 == files.size() ? null : files.get(at + 1).file().id(),
                asked && mayJudge(applicationId, reader)
                        ? reasons.of(row.code()).stream()
                                .map(reason -> Option.of(reason.code(), words.either(reason.name(), reason.nameEn())))
                                .toList()
                        : List.of(),
                problem);
    }

    private List<Shown> files(String applicationId) {
        return documents.of(applicationId).stream()
                .flatMap(row -> row.files().stream().filter(Document::current).map(file -> new Shown(row, file)))
                .toList();
    }
}
