package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.consent.Presentation;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Upload;
import org.huiqiao.portal.KeptDesk;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What a customer does with a document of his case; each says in words what stands against it, or null. */
@Component
class DocumentActs {

    private static final String CHANNEL = "H5";

    private final Documents documents;
    private final KeptDesk kept;
    private final Texts texts;

    DocumentActs(Documents documents, KeptDesk kept, Texts texts) {
        this.documents = documents;
        this.kept = kept;
        this.texts = texts;
    }

    @Nullable
    String store(LoanApplication application, String docCode, @Nullable MultipartFile file, Actor actor)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return texts.of("portal.upload.empty");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Upload upload = new Upload(application.id(), DocumentCode.checked(docCode), name, file.getBytes());
        return refusal(() -> documents.store(upload, actor));
    }

    @Nullable
    String use(LoanApplication application, String keptId, Actor actor) {
        return refusal(() -> kept.use(application, keptId, actor));
    }

    /** @param version of the text under the tick; empty if it was not ticked */
    @Nullable
    String keep(
            LoanApplication application, String documentId, String version, HttpServletRequest request, Actor actor) {
        if (!version.matches("\\d{1,6}")) {
            return texts.of("portal.keep.untouched");
        }
        Presentation shown = new Presentation(
                CHANNEL, texts.locale(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        return refusal(() -> kept.keep(application, documentId, Integer.parseInt(version), shown, actor));
    }

    private @Nullable String refusal(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refused refused) {
            return texts.of(refused);
        }
    }
}
