package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void whatBeginsLikeAFormulaIsText() throws IOException {
        String sheet = written(List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "a\u0000b<c"));
        assertThat(sheet).contains("=HYPERLINK", "a b&lt;c").doesNotContain("<f>", "t=\"n\"", "\u0000");
        assertThat(sheet.split("t=\"inlineStr\"", -1)).hasSize(1 + 1 + 6 + 6);
    }

    private static String written(List<String> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Sheet("list", "about", Collections.nCopies(6, "column"))
                .write(List.of(cells).iterator(), out);
        return sheetOf(out.toByteArray());
    }

    /** The first sheet of a file, read as Excel reads it: by the directory at its end. */
    static String sheetOf(byte[] file) throws IOException {
        Path kept = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(kept, file);
            try (ZipFile parts = new ZipFile(kept.toFile())) {
                ZipEntry sheet = Objects.requireNonNull(parts.getEntry("xl/worksheets/sheet1.xml"));
                String text = new String(parts.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
                return Pattern.compile("&#x([0-9a-f]+);")
                        .matcher(text)
                        .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
            }
        } finally {
            Files.delete(kept);
        }
    }
}
