package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank codes, invoices and certificates of the time before (domain 3.5, 3.8). */
class OtherNumbersTest {

    @Test
    void aBankCodeHasTwelveDigits() {
        assertThat(BankCode.parse("1023 3100 0019")).hasToString("102331000019");
        refuses(() -> BankCode.parse("10233100001"), "BANK_CODE");
        refuses(() -> BankCode.parse("10233100001A"), "BANK_CODE");
    }

    @Test
    void anInvoiceHasTwentyDigitsOrACodeAndANumber() {
        assertThat(InvoiceNo.parse("26332000000123456789")).hasToString("26332000000123456789");
        assertThat(InvoiceNo.parse("3300204130", "0123 4567")).hasToString("330020413001234567");
        assertThat(InvoiceNo.parse("033002100204", "01234567")).hasToString("03300210020401234567");
        refuses(() -> InvoiceNo.parse("2633200000012345678"), "INVOICE");
        refuses(() -> InvoiceNo.parse("3300204130", "0123456"), "INVOICE");
        refuses(() -> InvoiceNo.parse("33002041301", "01234567"), "INVOICE");
        refuses(() -> InvoiceNo.parse("330020413A", "01234567"), "INVOICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"杭房权证下移字第12345678号", "浙（2004）杭州市房权证第123号", "沪房地市字(2003)第001234号"})
    void anOldCertificateIsTakenUnderItsKind(String number) {
        OldCertificate old = OldCertificate.parse(OldCertificate.Kind.HOUSE_OWNERSHIP_CERT, number);
        assertThat(old.value()).doesNotContain("(").endsWith("号");
        refuses(() -> CertificateNo.parse(number), "CERTIFICATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "房权证", "<b>房权证1</b>", "浙（2024）杭州市不动产权第0123456号"})
    void whatIsNoOldCertificateIsRefused(String number) {
        refuses(() -> OldCertificate.parse(OldCertificate.Kind.OTHER_RIGHT_CERT, number), "OLD_CERTIFICATE");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable parse, String kind) {
        assertThatThrownBy(parse).isInstanceOfSatisfying(InvalidIdentifier.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
