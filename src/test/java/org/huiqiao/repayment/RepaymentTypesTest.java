package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The code maps of domain 4.10. */
class RepaymentTypesTest {

    @ParameterizedTest
    @CsvSource({
        "11,等额本息,EQUAL_INSTALMENT",
        "12,等额本金,EQUAL_PRINCIPAL",
        "13,到期还本分期结息,INTEREST_ONLY",
        "14,等比累进,",
        "15,等额累进,",
        "21,到期一次还本付息,",
        "23,随时还,REVOLVING",
        "31,按期结息到期还本,INTEREST_ONLY",
        "32,按期结息自由还本,",
        "33,按期计算还本付息,PLANNED_PRINCIPAL"
    })
    void theBureausCodesMeanWhatTheyDo(String code, String zh, RepaymentMethod method) {
        BureauRepaymentType type = BureauRepaymentType.ofCode(code).orElseThrow();
        assertThat(type.zh()).isEqualTo(zh);
        assertThat(type.method().orElse(null)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "1,等额本息,EQUAL_INSTALMENT",
        "2,等额本金,EQUAL_PRINCIPAL",
        "3,先息后本,INTEREST_ONLY",
        "4,利随本清,REVOLVING",
        "5,自由/只还本,PLANNED_PRINCIPAL",
        "6,等本等息,EQUAL_PARTS"
    })
    void thePartnersCodesMeanWhatTheyDo(String code, String zh, RepaymentMethod method) {
        PartnerRepaymentType type = PartnerRepaymentType.ofCode(code).orElseThrow();
        assertThat(type.zh()).isEqualTo(zh);
        assertThat(type.method()).isEqualTo(method);
        assertThat(PartnerRepaymentType.of(method)).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodCanBeReportedToTheBureau(RepaymentMethod method) {
        assertThat(BureauRepaymentType.of(method)).isNotNull();
    }

    @Test
    void theBureauHearsOfOurMethodsUnderOneCodeEach() {
        assertThat(BureauRepaymentType.of(RepaymentMethod.INTEREST_ONLY).code()).isEqualTo("31");
        assertThat(BureauRepaymentType.of(RepaymentMethod.REVOLVING).code()).isEqualTo("23");
        assertThat(BureauRepaymentType.of(RepaymentMethod.SEASONAL).code()).isEqualTo("33");
    }

    @Test
    void unknownCodesMeanNothing() {
        assertThat(BureauRepaymentType.ofCode("99")).isEmpty();
        assertThat(PartnerRepaymentType.ofCode("")).isEmpty();
        assertThat(PartnerRepaymentType.of(RepaymentMethod.SEASONAL)).isEmpty();
    }
}
