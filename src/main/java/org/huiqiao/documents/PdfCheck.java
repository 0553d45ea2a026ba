package org.huiqiao.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huiqiao.common.Refused;

/** Looks at every object of a PDF, for scripts hide in pages, fields and annotations as well as in the catalog. */
final class PdfCheck {

    private static final Set<COSName> SCRIPT_KEYS = Set.of(COSName.JS, COSName.JAVA_SCRIPT, COSName.getPDFName("XFA"));
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "Rendition",
            "ImportData",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> PLAYED = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final int MOST_OBJECTS = 100_000;
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final int DEEPEST = 60;

    private PdfCheck() {}

    static void refuseUnlessHarmless(byte[] content, int maxPages) {
        refuseIfMoreThanAPdf(content);
        Inflation.refuseIfEndless(content);
        try (PDDocument pdf = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMixed(32L << 20, 128L << 20).streamCache)) {
            if (pdf.isEncrypted()) {
                throw new PdfEncrypted();
            }
            COSDocument document = pdf.getDocument();
            if (document.getXrefTable().size() > MOST_OBJECTS) {
                throw new FileUnreadable();
            }
            look(document.getTrailer(), 0);
            for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
                COSBase object = document.getObjectFromPool(key).getObject();
                if (object == null) {
                    // the reader gave it up, which another one may not
                    throw new FileUnreadable();
                }
                look(object, 0);
            }
            if (pdf.getNumberOfPages() > maxPages) {
                throw new PdfTooLong(maxPages);
            }
        } catch (InvalidPasswordException locked) {
            throw new PdfEncrypted();
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // whatever a reader trips over is no document
            throw new FileUnreadable();
        }
    }

    /** A PDF begins with its mark and ends with it: what stands before or behind may be another kind of file. */
    private static void refuseIfMoreThanAPdf(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-")) {
            throw new FileHasSomethingBehind();
        }
        int end = text.lastIndexOf("%%EOF");
        if (end >= 0
                && !text.substring(end + "%%EOF".length()).replace('\0', ' ').isBlank()) {
            throw new FileHasSomethingBehind();
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
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE);
        if (SCRIPT_KEYS.stream().anyMatch(dictionary::containsKey)
                || (action != null && ACTIVE.contains(action))
                || (subtype != null && PLAYED.contains(subtype))) {
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
