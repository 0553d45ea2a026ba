package org.huiqiao.documents;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file really is. Tika only detects; its parsers never see an upload. */
@Component
class ContentCheck {

    private final Tika tika = new Tika();
    private final DocumentSettings settings;

    ContentCheck(DocumentSettings settings) {
        this.settings = settings;
    }

    FileType typeOf(byte[] content) {
        if (content.length == 0) {
            throw new FileEmpty();
        }
        if (content.length > settings.maxSize().toBytes()) {
            throw new FileTooLarge(settings.maxSize().toMegabytes());
        }
        String detected = tika.detect(content);
        FileType type = FileType.of(detected).orElseThrow(() -> new FileTypeNotAllowed(detected));
        if (type == FileType.PDF) {
            PdfCheck.refuseIfActive(content);
        }
        return type;
    }
}
