package org.huiqiao.press;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Prints XHTML as PDF in one embedded font. */
@Component
public class Press {

    private final byte[] font;

    Press() throws IOException {
        try (InputStream in = Press.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font of papers is missing");
            }
            font = in.readAllBytes();
        }
        // it tells of each step of each page
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] print(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(font), "Noto Sans SC");
        builder.withProducer("Huiqiao");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
