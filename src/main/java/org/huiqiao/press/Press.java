package org.huiqiao.press;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** Prints XHTML as PDF in one embedded font, which is read once: reading it costs more than printing a paper. */
@Component
public class Press {

    private final TrueTypeFont font;

    Press() throws IOException {
        try (InputStream in = Press.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font of papers is missing");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // ligatures: Chinese has none, and looking for them is a fifth of printing
            font.setEnableGsub(false);
        }
        // it tells of each step of each page
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** One paper at a time: the font is read from one place. */
    public synchronized byte[] print(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument paper = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(paper);
            builder.useFont(new PDFontSupplier(PDType0Font.load(paper, font, true)), "Noto Sans SC");
            builder.withProducer("Huiqiao");
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
