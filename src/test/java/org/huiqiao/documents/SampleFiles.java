package org.huiqiao.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;

/** Small real files, good and bad. */
final class SampleFiles {

    private SampleFiles() {}

    interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    static byte[] pdf(Change change) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            change.to(pdf);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] plainPdf(String title) {
        return pdf(pdf -> pdf.getDocumentInformation().setTitle(title));
    }

    static byte[] pdfThatRunsWhenOpened() {
        return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] pdfThatRunsWhenAPageIsTurned() {
        return pdf(pdf -> {
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            pdf.getPage(0).setActions(actions);
        });
    }

    static byte[] pdfWithAFileInside() {
        return pdf(pdf -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("payload.exe");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("payload", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] lockedPdf() {
        return pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    static byte[] image(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] heic() {
        return heic("heic", 100, 100, "");
    }

    /** Boxes of a still picture with an item of notes; the picture itself is noise. */
    static byte[] heic(String brand, int width, int height, String notes) {
        byte[] exif = notes.getBytes(StandardCharsets.UTF_8);
        byte[] ftyp = box("ftyp", bytes(brand), new byte[4], bytes("mif1"), bytes(brand));
        byte[] infe = box("infe", ints(0x02000000), new byte[] {0, 1, 0, 0}, bytes("Exif"), new byte[1]);
        byte[] iinf = box("iinf", ints(0), new byte[] {0, 1}, infe);
        byte[] ispe = box("ispe", ints(0, width, height));
        byte[] iprp = box("iprp", box("ipco", ispe));
        byte[] mdat = box("mdat", exif, new byte[16]);
        int length = 8 + 4 + iinf.length + iprp.length + 8 + 4 + 2 + 2 + 6 + 8;
        byte[] iloc = box(
                "iloc",
                ints(0),
                new byte[] {0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1},
                ints(ftyp.length + length + 8, exif.length));
        return join(ftyp, box("meta", ints(0), iinf, iprp, iloc), mdat);
    }

    static byte[] box(String name, byte[]... content) {
        byte[] all = join(content);
        return join(ints(all.length + 8), bytes(name), all);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] ints(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }
}
