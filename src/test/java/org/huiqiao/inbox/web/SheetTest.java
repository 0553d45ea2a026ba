package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().endsWith("sheet1.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No sheet");
    }
}
