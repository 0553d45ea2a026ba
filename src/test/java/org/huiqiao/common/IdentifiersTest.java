package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of domain 3. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"91330100MADEM0011P", "92320500MADEM0273W", "93410100MADEM3K842", "9144030070DEM0A1XQ"})
    void validCreditCodesPass(String code) {
        assertThat(CreditCode.parse(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"91330100MADEM0011A,CHECK", "92320500MAEDM0273W,CHECK", "93410100OADEM3K842,FORMAT"})
    void invalidCreditCodesSayWhatIsWrong(String code, String problem) {
        assertThatThrownBy(() -> CreditCode.parse(code))
                .isInstanceOfSatisfying(
                        InvalidIdentifier.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({"91330100MADEM0011,LENGTH", "91330100MADEM0011PP,LENGTH", "9133O100MADEM0011P,FORMAT"})
    void lengthAndAlphabetOfACreditCodeAreToldApart(String code, String problem) {
        assertThatThrownBy(() -> CreditCode.parse(code))
                .isInstanceOfSatisfying(
                        InvalidIdentifier.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void anOldOrganisationCodeIsOnlyAReasonToLook() {
        assertThat(CreditCode.parse("91330100MADEM0011P").organisationCodeAddsUp())
                .isTrue();
        assertThat(CreditCode.parse("9144030070DEM0A1XQ").organisationCodeAddsUp())
                .isTrue();
        assertThat(CreditCode.parse("91330100MADEM0021Q").organisationCodeAddsUp())
                .isFalse();
    }

    @Test
    void aCreditCodeNamesRegionKindAndOrganisation() {
        CreditCode code = CreditCode.parse("92320500MADEM0273W");
        assertThat(code.region()).isEqualTo("320500");
        assertThat(code.organisationCode()).isEqualTo("MADEM0273");
        assertThat(code.isSoleTrader()).isTrue();
    }

    @Test
    void creditCodesMayBeTypedInFullWidthLowerCaseAndGroups() {
        assertThat(CreditCode.parse(" ９1330100-madem0011p ").value()).isEqualTo("91330100MADEM0011P");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101198801019996", "330102197512309981", "440305199202299970", "32050819830615909X"})
    void validResidentIdsPass(String id) {
        assertThat(ResidentId.parse(id.toLowerCase(java.util.Locale.ROOT)).value())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "110101198801019990,CHECK",
        "330102197502309988,DATE",
        "440305199302299978,DATE",
        "1101011988010199,LENGTH"
    })
    void invalidResidentIdsSayWhatIsWrong(String id, String problem) {
        assertThatThrownBy(() -> ResidentId.parse(id))
                .isInstanceOfSatisfying(
                        InvalidIdentifier.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void nobodyIsBornTomorrow() {
        // the check digit of the first is right, its birth is in 2030
        LocalDate today = LocalDate.of(2026, 3, 16);
        assertThatThrownBy(() -> ResidentId.parse("330102203012309983", today))
                .isInstanceOfSatisfying(
                        InvalidIdentifier.class, e -> assertThat(e.problem()).isEqualTo("FUTURE"));
        assertThatThrownBy(() -> ResidentId.parse("110101198801019996", LocalDate.of(1987, 12, 31)))
                .isInstanceOf(InvalidIdentifier.class);
        assertThat(ResidentId.parse("110101198801019996", LocalDate.of(1988, 1, 1))
                        .birthDate())
                .isEqualTo(LocalDate.of(1988, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "110101198801019996,true",
        "330102197512309981,false",
        "440305199202299970,true",
        "32050819830615909X,true"
    })
    void theSequenceTellsMenFromWomen(String id, boolean male) {
        assertThat(ResidentId.parse(id).male()).isEqualTo(male);
    }

    @Test
    void ageCountsFullYears() {
        ResidentId id = ResidentId.parse("110101198801019996");
        assertThat(id.ageOn(LocalDate.of(2026, 1, 1))).isEqualTo(38);
        assertThat(id.ageOn(LocalDate.of(2025, 12, 31))).isEqualTo(37);
    }

    @Test
    void masksKeepWhatIsNeededToRecognise() {
        assertThat(Masks.name("周惠民")).isEqualTo("周**");
        assertThat(Masks.mobile("13800000101")).isEqualTo("138****0101");
        assertThat(Masks.account("6210000000000000017")).endsWith("0017").startsWith("***");
        assertThat(Masks.company("杭州惠桥测试茶业有限公司")).isEqualTo("杭州******有限公司");
        assertThat(Masks.company("老王面馆")).isEqualTo("老**馆");
    }
}
