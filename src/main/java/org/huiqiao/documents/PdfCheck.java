package org.huiqiao.documents;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks at every object of a PDF, for scripts hide in pages, fields and annotations as well as in the catalog. */
final class PdfCheck {

    private static final Set<COSName> SCRIPT_KEYS = Set.of(COSName.JS, COSName.JAVA_SCRIPT);
    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "Rendition", "ImportData", "SubmitForm");
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final int DEEPEST = 60;

    private PdfCheck() {}

    static void refuseIfActive(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMixed(32L << 20, 128L << 20).streamCache)) {
            COSDocument document = pdf.getDocument();
            look(document.getTrailer(), 0);
            for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
                look(document.getObjectFromPool(key).getObject(), 0);
            }
        } catch (IOException | IllegalArgumentException | ClassCastException damaged) {
            throw new FileUnreadable();
        }
    }

    /** Direct children only: what is referenced has its own row in the table of objects. */
    private static void look(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        if (object instanceof COSDictionary dictionary) {
            judge(dictionary);
            for (COSBase child : dictionary.getValues()) {
                look(child, depth + 1);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase child : array) {
                look(child, depth + 1);
            }
        }
    }

    private static void judge(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        if (SCRIPT_KEYS.stream().anyMatch(dictionary::containsKey) || (action != null && ACTIVE.contains(action))) {
            throw new PdfCarriesScript();
        }
        if (dictionary.containsKey(COSName.EMBEDDED_FILES)
                || dictionary.containsKey(ASSOCIATED_FILES)
                || dictionary.containsKey(COSName.EF)
                || COSName.getPDFName("EmbeddedFile").equals(dictionary.getCOSName(COSName.TYPE))
                || COSName.getPDFName("FileAttachment").equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            throw new PdfCarriesFiles();
        }
    }
}
