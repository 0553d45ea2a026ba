package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignerTest {

    @TempDir
    Path folder;

    Clock clock = new TestClock();
    SigningKeys keys;
    byte[] byCustomer;
    byte[] byBoth;

    @BeforeEach
    void sign() throws IOException {
        keys = keys("ours");
        Instant now = clock.instant();
        byCustomer = PdfSigner.sign(pdf(), keys.customer("王小明", "某公司"), "签署合同", now);
        byBoth = PdfSigner.sign(byCustomer, keys.bank(), "签署合同", now);
    }

    @Test
    void theBankSignsOnTopOfTheCustomer() {
        assertThat(byBoth).startsWith(byCustomer);
        assertThat(PdfVerifier.check(byCustomer, keys.trusted())).isEqualTo(new SignatureCheck(true, List.of("王小明")));
        assertThat(PdfVerifier.check(byBoth, keys.trusted()))
                .isEqualTo(new SignatureCheck(true, List.of("王小明", "惠桥银行")));
    }

    @Test
    void aByteChangedInWhatTheCustomerSignedIsFound() {
        byBoth[12] ^= 1;
        assertThat(PdfVerifier.check(byBoth, keys.trusted()).intact()).isFalse();
    }

    @Test
    void whatIsAddedAfterTheLastSignatureIsFound() {
        byte[] longer = Arrays.copyOf(byBoth, byBoth.length + 20);
        assertThat(PdfVerifier.check(longer, keys.trusted()).intact()).isFalse();
    }

    @Test
    void aSignatureUnderAnotherAuthorityDoesNotCount() {
        assertThat(PdfVerifier.check(byBoth, keys("theirs").trusted()).intact()).isFalse();
    }

    @Test
    void aSignatureOutsideTheCertificatesTimeDoesNotCount() {
        byte[] late = PdfSigner.sign(
                byCustomer, keys.customer("王小明", "某公司"), "签署合同", clock.instant().plus(Duration.ofDays(2)));
        assertThat(PdfVerifier.check(late, keys.trusted()).intact()).isFalse();
    }

    @Test
    void aPdfWithoutSignaturesIsNotIntact() throws IOException {
        assertThat(PdfVerifier.check(pdf(), keys.trusted())).isEqualTo(new SignatureCheck(false, List.of()));
    }

    @Test
    void theKeysAreMadeOnce() {
        assertThat(keys("ours").trusted()).isEqualTo(keys.trusted());
        assertThat(keys("ours").bank().certificate()).isEqualTo(keys.bank().certificate());
    }

    private SigningKeys keys(String name) {
        return new SigningKeys(new SigningSettings(folder.resolve(name), "secret"), clock);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
