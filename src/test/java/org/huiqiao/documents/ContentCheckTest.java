package org.huiqiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.huiqiao.common.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class ContentCheckTest {

    private final ContentCheck check =
            new ContentCheck(new DocumentSettings(Path.of("unused"), DataSize.ofKilobytes(100), 20, 200, 50));

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments(SampleFiles.plainPdf("licence"), FileType.PDF),
                arguments(SampleFiles.image("jpg"), FileType.JPEG),
                arguments(SampleFiles.image("png"), FileType.PNG),
                arguments(SampleFiles.heic(), FileType.HEIC));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void theTypeIsToldByTheContent(byte[] content, FileType type) {
        assertThat(check.clean(content).type()).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        byte[] damaged = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 400);
        return Stream.of(
                arguments(new byte[0], FileEmpty.class),
                arguments(new byte[100 * 1024 + 1], FileTooLarge.class),
                arguments("MZ not a picture".getBytes(StandardCharsets.US_ASCII), FileTypeNotAllowed.class),
                arguments("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), FileTypeNotAllowed.class),
                arguments(SampleFiles.image("gif"), FileTypeNotAllowed.class),
                arguments(damaged, FileUnreadable.class),
                arguments(SampleFiles.lockedPdf(), PdfEncrypted.class),
                arguments(SampleFiles.pdfThatRunsWhenOpened(), PdfCarriesScript.class),
                arguments(SampleFiles.pdfThatRunsWhenAPageIsTurned(), PdfCarriesScript.class),
                arguments(SampleFiles.pdfWithAFileInside(), PdfCarriesFiles.class));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everythingElseIsRefusedAsAFact(byte[] content, Class<? extends Refused> fact) {
        assertThatThrownBy(() -> check.clean(content)).isExactlyInstanceOf(fact);
    }
}
