package org.huiqiao.documents;

import static org.huiqiao.documents.SampleFiles.box;
import static org.huiqiao.documents.SampleFiles.bytes;
import static org.huiqiao.documents.SampleFiles.heic;
import static org.huiqiao.documents.SampleFiles.image;
import static org.huiqiao.documents.SampleFiles.ints;
import static org.huiqiao.documents.SampleFiles.join;
import static org.huiqiao.documents.SampleFiles.pdf;
import static org.huiqiao.documents.SampleFiles.plainPdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.huiqiao.common.Refused;
import org.jspecify.annotations.Nullable;

/** Files that somebody means harm with, made here so that none of them lies about. */
final class HostileFiles {

    static final String MARK = "<script>alert(document.cookie)</script>";
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private HostileFiles() {}

    /** @param refusal null: kept, and made harmless */
    record Hostile(
            String what,
            String name,
            byte[] content,
            @Nullable Class<? extends Refused> refusal) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        Class<? extends Refused> type = FileTypeNotAllowed.class;
        Class<? extends Refused> unreadable = FileUnreadable.class;
        Class<? extends Refused> script = PdfCarriesScript.class;
        Class<? extends Refused> inside = PdfCarriesFiles.class;
        Class<? extends Refused> behind = FileHasSomethingBehind.class;
        byte[] jpg = image("jpg");
        byte[] png = image("png");
        byte[] zip = zip("a.txt");

        add(files, "nothing at all", "a.pdf", new byte[0], FileEmpty.class);
        add(files, "one byte too many", "a.jpg", Arrays.copyOf(jpg, (10 << 20) + 1), FileTooLarge.class);
        add(files, "Windows program as pdf", "a.pdf", join(bytes("MZ"), new byte[200]), type);
        add(files, "Linux program as jpg", "a.jpg", join(ints(0x7F454C46), bytes("\2\1\1"), new byte[90]), type);
        add(files, "shell script", "a.png", bytes("#!/bin/sh\nrm -rf /\n"), type);
        add(
                files,
                "SVG with script",
                "a.svg",
                bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + MARK + "</svg>"),
                type);
        add(
                files,
                "SVG named png",
                "a.png",
                bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
                type);
        add(files, "HTML named jpg", "a.jpg", bytes("<!DOCTYPE html><html>" + MARK), type);
        add(
                files,
                "XML with an entity",
                "a.pdf",
                bytes("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                type);
        add(files, "EICAR in text", "a.txt", bytes(EICAR), type);
        add(files, "EICAR named pdf", "a.pdf", bytes(EICAR), type);
        add(files, "archive", "a.zip", zip, type);
        add(files, "archive named pdf", "a.pdf", zip, type);
        add(files, "Word with macros", "a.docm", zip("[Content_Types].xml", "word/vbaProject.bin"), type);
        add(files, "old Word", "a.doc", join(ints(0xD0CF11E0, 0xA1B11AE1), new byte[600]), type);
        add(files, "gzip", "a.gz", join(ints(0x1F8B0800), new byte[60]), type);
        add(files, "Java archive", "a.jpg", zip("META-INF/MANIFEST.MF"), type);
        add(files, "Java class", "a.png", ints(0xCAFEBABE, 0x00000034, 0, 0), type);
        add(files, "GIF with script", "a.gif", join(image("gif"), bytes(MARK)), type);
        add(files, "BMP", "a.bmp", image("bmp"), type);
        add(
                files,
                "MP4 named heic",
                "a.heic",
                join(box("ftyp", bytes("isom"), new byte[4], bytes("isommp41")), box("mdat", new byte[50])),
                type);

        add(files, "HTML behind a PNG", "a.png", join(png, bytes(MARK)), null);
        add(files, "archive behind a JPEG", "a.jpg", join(jpg, zip, bytes(MARK)), null);
        add(
                files,
                "JPEG with a script in its Exif",
                "a.jpg",
                withSegment(jpg, 0xE1, join(bytes("Exif\0\0II*\0"), new byte[] {8, 0, 0, 0, 0, 0}, bytes(MARK))),
                null);
        add(files, "JPEG with a script as comment", "a.jpg", withSegment(jpg, 0xFE, bytes(MARK)), null);
        add(
                files,
                "PNG with a script as text",
                "a.png",
                withChunk(png, "tEXt", join(bytes("Comment\0"), bytes(MARK))),
                null);
        add(files, "double extension", "licence.php.png", png, null);
        add(files, "program by its name", "licence.exe", png, null);
        add(files, "HEIC with notes", "a.heic", heic("heic", 100, 100, MARK), null);

        add(files, "PNG of 60 000 × 60 000 pixels", "a.png", pngHead(60_000, 60_000), PictureTooLarge.class);
        add(
                files,
                "PNG of 2^31-1 pixels a side",
                "a.png",
                pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE),
                PictureTooLarge.class);
        add(files, "PNG that inflates and is cut", "a.png", pngHead(5_000, 5_000), unreadable);
        add(files, "JPEG of 65 000 × 65 000 pixels", "a.jpg", jpegOfSize(jpg, 65_000, 65_000), PictureTooLarge.class);
        add(files, "truncated JPEG", "a.jpg", Arrays.copyOf(jpg, jpg.length / 3), unreadable);
        add(files, "truncated PNG", "a.png", Arrays.copyOf(png, 40), unreadable);
        add(files, "only the head of a JPEG", "a.jpg", ints(0xFFD8FFE0), unreadable);
        add(files, "HEIC of 4 000 megapixels", "a.heic", heic("heic", 65_000, 65_000, ""), PictureTooLarge.class);
        add(
                files,
                "HEIC without a picture",
                "a.heic",
                join(box("ftyp", bytes("heic"), new byte[4], bytes("mif1heic")), box("mdat", new byte[60])),
                unreadable);
        add(files, "HEIC with a program behind", "a.heic", join(heic(), bytes("\0\0\0\14MZ\220\0")), behind);
        add(
                files,
                "HEIC whose boxes lie about their length",
                "a.heic",
                join(
                        box("ftyp", bytes("heic"), new byte[4], bytes("mif1heic")),
                        ints(Integer.MAX_VALUE),
                        bytes("meta"),
                        new byte[40]),
                unreadable);

        add(files, "PDF that runs when opened", "a.pdf", SampleFiles.pdfThatRunsWhenOpened(), script);
        add(files, "PDF that runs when a page is turned", "a.pdf", SampleFiles.pdfThatRunsWhenAPageIsTurned(), script);
        add(files, "PDF that starts a program", "a.pdf", action("Launch"), script);
        add(files, "PDF that sends its form", "a.pdf", action("SubmitForm"), script);
        add(files, "PDF that opens another file", "a.pdf", action("GoToR"), script);
        add(files, "PDF with a script in a form field", "a.pdf", inForm(COSName.getPDFName("AA")), script);
        add(files, "PDF with XFA", "a.pdf", inForm(COSName.getPDFName("XFA")), script);
        add(files, "PDF with rich media", "a.pdf", annotation("RichMedia"), script);
        add(files, "PDF with a file inside", "a.pdf", SampleFiles.pdfWithAFileInside(), inside);
        add(files, "PDF with an attached file", "a.pdf", annotation("FileAttachment"), inside);
        add(files, "PDF with a password", "a.pdf", SampleFiles.lockedPdf(), PdfEncrypted.class);
        add(
                files,
                "PDF with the owner's password",
                "a.pdf",
                pdf(p -> p.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                PdfEncrypted.class);
        add(
                files,
                "PDF of 201 pages",
                "a.pdf",
                pdf(p -> {
                    for (int i = 0; i < 200; i++) {
                        p.addPage(new PDPage());
                    }
                }),
                PdfTooLong.class);
        add(
                files,
                "PDF of 10 000 nested lists",
                "a.pdf",
                withObject("[".repeat(10_000) + "]".repeat(10_000)),
                unreadable);
        add(
                files,
                "PDF of 10 000 nested dictionaries",
                "a.pdf",
                withObject("<</A ".repeat(10_000) + ">>".repeat(10_000)),
                unreadable);
        add(
                files,
                "PDF whose tables point at each other",
                "a.pdf",
                bytes(
                        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"),
                unreadable);
        add(files, "PDF that inflates to 400 MB", "a.pdf", bomb(), unreadable);
        add(files, "PDF with an archive behind", "a.pdf", join(plainPdf("a"), zip), behind);
        add(files, "PDF with HTML behind", "a.pdf", join(plainPdf("a"), bytes(MARK)), behind);
        add(files, "PDF cut in the middle", "a.pdf", Arrays.copyOf(plainPdf("a"), 60), unreadable);
        add(files, "PDF in name only", "a.pdf", bytes("%PDF-1.4\n" + MARK), unreadable);
        return files;
    }

    private static void add(
            List<Hostile> files, String what, String name, byte[] content, @Nullable Class<? extends Refused> refusal) {
        files.add(new Hostile(what, name, content, refusal));
    }

    private static byte[] action(String name) {
        return pdf(p -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, name);
            p.getPage(0).getCOSObject().setItem(COSName.getPDFName("AA"), action);
        });
    }

    private static byte[] annotation(String subtype) {
        return pdf(p -> {
            COSDictionary annotation = new COSDictionary();
            annotation.setName(COSName.SUBTYPE, subtype);
            COSArray all = new COSArray();
            all.add(annotation);
            p.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
        });
    }

    private static byte[] inForm(COSName key) {
        return pdf(p -> {
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.JS, new COSString("app.alert(1)"));
            COSDictionary form = new COSDictionary();
            form.setItem(key, key.getName().equals("XFA") ? new COSString("<xdp/>") : action);
            p.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    private static byte[] withObject(String object) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        for (String body : List.of(
                "<</Type/Catalog/Pages 2 0 R/X 4 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                object)) {
            offsets.add(file.length());
            file.append(offsets.size()).append(" 0 obj\n").append(body).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 5\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        return bytes(file + "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static byte[] bomb() {
        byte[] small = deflated(400 << 20);
        return withObject("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + small.length + ">>stream\n"
                + new String(small, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (int left = zeros; left > 0; left -= piece.length) {
            deflater.setInput(piece);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pngHead(int width, int height) {
        byte[] data = join(ints(width, height), new byte[] {8, 2, 0, 0, 0});
        return join(
                ints(0x89504E47, 0x0D0A1A0A), chunk("IHDR", data), chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 1}));
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(bytes(name));
        crc.update(data);
        return join(ints(data.length), bytes(name), data, ints((int) crc.getValue()));
    }

    /** Behind the head, which takes 33 bytes. */
    private static byte[] withChunk(byte[] png, String name, byte[] data) {
        return join(Arrays.copyOf(png, 33), chunk(name, data), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] withSegment(byte[] jpg, int marker, byte[] data) {
        int length = data.length + 2;
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return join(Arrays.copyOf(jpg, 2), head, data, Arrays.copyOfRange(jpg, 2, jpg.length));
    }

    private static byte[] jpegOfSize(byte[] jpg, int width, int height) {
        byte[] changed = jpg.clone();
        for (int i = 2; i < changed.length - 9; i++) {
            if ((changed[i] & 0xFF) == 0xFF && (changed[i + 1] & 0xFF) == 0xC0) {
                changed[i + 5] = (byte) (height >> 8);
                changed[i + 6] = (byte) height;
                changed[i + 7] = (byte) (width >> 8);
                changed[i + 8] = (byte) width;
                return changed;
            }
        }
        throw new IllegalStateException("no frame in this JPEG");
    }
}
