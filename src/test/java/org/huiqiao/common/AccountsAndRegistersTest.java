package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of domain 3.3 to 3.6. */
class AccountsAndRegistersTest {

    @ParameterizedTest
    @ValueSource(strings = {"6210000000000000017", "6228000000000123456", "6288880000000013"})
    void validCardsPass(String card) {
        assertThat(BankCard.parse(card).value()).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource({
        "6210000000000000018,CHECK",
        "6228000100000123456,CHECK",
        "6288880000000031,CHECK",
        "62100000,LENGTH",
        "62100000000000000170,LENGTH",
        "62100000000000O0017,FORMAT"
    })
    void invalidCardsSayWhatIsWrong(String card, String problem) {
        refuses(BankCard::parse, card, "BANK_CARD", problem);
    }

    @Test
    void cardsMayBeTypedInGroupsAndNeverShowInALog() {
        assertThat(BankCard.parse("６210 0000-0000 0000 017").value()).isEqualTo("6210000000000000017");
        assertThat(BankCard.parse("6288880000000013")).hasToString("************0013");
    }

    @Test
    void aCorporateAccountIsNotHeldAgainstLuhn() {
        assertThat(CorporateAccount.parse("6210 0000 0000 0000 018").value()).isEqualTo("6210000000000000018");
        assertThat(CorporateAccount.parse("120000000001")).hasToString("********0001");
        refuses(CorporateAccount::parse, "12345678901", "CORPORATE_ACCOUNT", "FORMAT");
        refuses(CorporateAccount::parse, "1".repeat(33), "CORPORATE_ACCOUNT", "FORMAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330102001003GB00055F00010312",
                "320508002011GB00021F00120005",
                "410105007002JC00310F00010001",
                "330102001003GB00055W00000000"
            })
    void validUnitNumbersPass(String unit) {
        RealEstateUnitNo parsed = RealEstateUnitNo.parse(unit.toLowerCase(java.util.Locale.ROOT));
        assertThat(parsed.value()).isEqualTo(unit);
        assertThat(RealEstateUnitNo.parse(parsed.grouped())).isEqualTo(parsed);
    }

    @ParameterizedTest
    @CsvSource({
        "330102001003GB00055F0001031,LENGTH",
        "330102001003XB00055F00010312,FORMAT",
        "330102001003GB00055W00010312,BARE_LAND"
    })
    void invalidUnitNumbersSayWhatIsWrong(String unit, String problem) {
        refuses(RealEstateUnitNo::parse, unit, "REAL_ESTATE_UNIT", problem);
    }

    @Test
    void aUnitNumberNamesItsParcelAndLand() {
        RealEstateUnitNo unit = RealEstateUnitNo.parse("330102001003GB00055F00010312");
        assertThat(unit.parcel()).isEqualTo("330102001003GB00055");
        assertThat(unit.grouped()).isEqualTo("330102 001003 GB00055 F00010312");
        assertThat(unit.isCollectiveLand()).isFalse();
        assertThat(RealEstateUnitNo.parse("410105007002JC00310F00010001").isCollectiveHomestead())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "浙（2024）杭州市不动产权第0123456号,浙（2024）杭州市不动产权第0123456号,false",
        "粤(2023)深圳市不动产权第0045678号,粤（2023）深圳市不动产权第0045678号,false",
        "苏（2026）苏州市不动产证明第9000123号,苏（2026）苏州市不动产证明第9000123号,true",
        "浙(２０２４) 杭州市 不动产权第 ０１２３４５６７ 号,浙（2024）杭州市不动产权第01234567号,false"
    })
    void certificatesAreKeptWithFullWidthBrackets(String typed, String kept, boolean proof) {
        CertificateNo certificate = CertificateNo.parse(typed);
        assertThat(certificate.value()).isEqualTo(kept);
        assertThat(certificate.isProofOfRegistration()).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource({
        "浙2024杭州市不动产权第0123456号,FORMAT",
        "杭（2024）杭州市不动产权第0123456号,FORMAT",
        "浙（2024）杭州市房权证第123号,FORMAT",
        "浙（2024）杭州市不动产权第123456号,NUMBER",
        "浙（2024）杭州市不动产权第123456789号,NUMBER"
    })
    void invalidCertificatesSayWhatIsWrong(String typed, String problem) {
        refuses(CertificateNo::parse, typed, "CERTIFICATE", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3301000001234521", "A1B0000006789026", "4403000009876544"})
    void validBureauCodesPass(String code) {
        assertThat(CreditBureauCode.parse(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"3301000001234522,CHECK", "A1B0900006789026,CHECK", "ABCD000006789012,FORMAT", "330100000123452,LENGTH"
    })
    void invalidBureauCodesSayWhatIsWrong(String code, String problem) {
        refuses(CreditBureauCode::parse, code, "CREDIT_BUREAU_CODE", problem);
    }

    @Test
    void bureauCodesMayHoldLettersBeyondHexadecimal() {
        // Z = 35, K = 20, W = 32: 35×1 + 20×3 + 32×5 = 255, mod 97 = 61, + 1
        assertThat(CreditBureauCode.parse("zkw0000000000062").value()).isEqualTo("ZKW0000000000062");
    }

    @Test
    void theProblemHasAMessageOfItsOwn() {
        assertThat(new InvalidIdentifier("BANK_CARD", "CHECK").problemKey()).isEqualTo("identifier.BANK_CARD.CHECK");
    }

    private static void refuses(Function<String, ?> parse, String typed, String kind, String problem) {
        assertThatThrownBy(() -> parse.apply(typed)).isInstanceOfSatisfying(InvalidIdentifier.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.problem()).isEqualTo(problem);
        });
    }
}
