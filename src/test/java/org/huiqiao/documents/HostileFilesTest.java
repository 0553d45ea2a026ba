package org.huiqiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import org.huiqiao.common.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Each is refused in words or made harmless; none is a fault of ours. */
class HostileFilesTest {

    private final ContentCheck check =
            new ContentCheck(new DocumentSettings(Path.of("unused"), DataSize.ofMegabytes(10), 20, 200, 50));

    static List<HostileFiles.Hostile> files() {
        return HostileFiles.all();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInWordsOrMadeHarmless(HostileFiles.Hostile file) {
        if (file.refusal() == null) {
            CleanFile clean = check.clean(file.content());
            assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("<script")
                    .doesNotContain("PK\003\004")
                    .doesNotContain("Exif\0\0II");
            assertThat(ShownName.of(file.name(), clean.type())).endsWith("." + clean.type().extension);
            return;
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> check.clean(file.content()));
        assertThat(refused).isExactlyInstanceOf(file.refusal());
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/documents",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
            assertThat(texts.getString(refused.messageKey())).isNotBlank();
        }
    }

    @Test
    void aPhotoLyingOnItsSideStandsUpright() throws IOException {
        BufferedImage wide = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 20; y++) {
                wide.setRGB(x, y, 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(wide, "jpg", out);
        byte[] exif = SampleFiles.join(SampleFiles.bytes("Exif\0\0MM\0*"), SampleFiles.ints(8), new byte[] {
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
        });
        byte[] jpg = out.toByteArray();
        byte[] sideways = SampleFiles.join(
                Arrays.copyOf(jpg, 2),
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)},
                exif,
                Arrays.copyOfRange(jpg, 2, jpg.length));
        BufferedImage kept =
                ImageIO.read(new ByteArrayInputStream(check.clean(sideways).content()));
        assertThat(kept.getWidth()).isEqualTo(20);
        assertThat(kept.getHeight()).isEqualTo(40);
        // a quarter to the right: what was left is above
        assertThat(kept.getRGB(10, 5) & 0xFF).isGreaterThan(200);
        assertThat(kept.getRGB(10, 35) & 0xFF).isLessThan(50);
    }

    @Test
    void theSamePictureIsKeptAsTheSameBytes() {
        byte[] png = SampleFiles.image("png");
        assertThat(check.clean(png).content()).isEqualTo(check.clean(png).content());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "'../../etc/passwd', passwd.pdf",
                "'..\\..\\boot.ini', boot.ini.pdf",
                "'a\u0000.exe', a.exe.pdf",
                "'\u202Efdp.exe', fdp.exe.pdf",
                "'', file.pdf",
                "'...', file.pdf",
                "'.htaccess', htaccess.pdf",
                "'a\"; filename=b.html', 'a__ filename=b.html.pdf'",
                "'a\r\nSet-Cookie: b', 'aSet-Cookie_ b.pdf'",
                "'<img src=x>.pdf', '_img src=x_.pdf'",
                "'营业执照.PDF', 营业执照.PDF",
                "'licence.pdf.exe', licence.pdf.exe.pdf",
            })
    void aNameIsOnlyAName(String sent, String shown) {
        assertThat(ShownName.of(sent, FileType.PDF)).isEqualTo(shown);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(ShownName.of("\uD83D\uDE00".repeat(300) + ".pdf", FileType.PDF))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".pdf")
                .doesNotMatch("^[\uDC00-\uDFFF].*");
    }
}
