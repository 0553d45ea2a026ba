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

    CleanFile clean(byte[] content) {
        if (content.length == 0) {
            throw new FileEmpty();
        }
        if (content.length > settings.maxSize().toBytes()) {
            throw new FileTooLarge(settings.maxSize().toMegabytes());
        }
        String detected = tika.detect(content);
        FileType type = FileType.of(detected).orElseThrow(() -> new FileTypeNotAllowed(detected));
        byte[] clean =
                switch (type) {
                    case PDF -> {
                        PdfCheck.refuseUnlessHarmless(content, settings.maxPages());
                        yield content;
                    }
                    case JPEG, PNG -> Picture.drawnAnew(content, type, settings.maxMegapixels());
                    case HEIC, HEIF -> HeicCheck.withoutNotes(content, settings.maxMegapixels());
                };
        return new CleanFile(type, clean);
    }
}
