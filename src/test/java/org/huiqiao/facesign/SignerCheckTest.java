package org.huiqiao.facesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerCheckTest {

    private static final BigDecimal MINIMUM = new BigDecimal("0.80");

    private static SignerCheck check(String result, @Nullable String score, boolean alive) {
        return SignerCheck.of(new Signer("王芳", "330102198001010011", "BORROWER"))
                .with(new IdentityCheck(result, score == null ? null : new BigDecimal(score), alive, "k1"), MINIMUM, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "01, 0.80, true, VERIFIED",
        "01, 0.7999, true, OPEN",
        "01, 0.95, false, OPEN",
        "00, 0.95, true, SECOND_DOCUMENT_DUE",
        "00, 0.50, true, OPEN",
        "01, , false, SECOND_DOCUMENT_DUE",
        "02, 0.99, true, FAILED",
        "03, 0.99, true, FAILED",
        "04, 0.99, true, FAILED",
        "-5, 0.99, true, FAILED",
        "-9, 0.99, true, FAILED",
    })
    void theAnswerAndTheFaceTogetherIdentify(
            String result, @Nullable String score, boolean alive, IdentityStatus status) {
        assertThat(check(result, score, alive).status()).isEqualTo(status);
    }

    @Test
    void afterTheLastAttemptABadFaceFails() {
        SignerCheck again =
                check("01", "0.5", true).with(new IdentityCheck("01", new BigDecimal("0.5"), true, "k2"), MINIMUM, 2);
        assertThat(again.status()).isEqualTo(IdentityStatus.FAILED);
    }

    @Test
    void aSecondDocumentCompletesOnlyWhatAskedForIt() {
        assertThat(check("00", "0.9", true).withSecondDocument("护照").verified()).isTrue();
        assertThatThrownBy(() -> check("02", "0.9", true).withSecondDocument("护照"))
                .isInstanceOf(SecondDocumentNotNeeded.class);
    }

    @ParameterizedTest
    @CsvSource({"1000000.00, 0.80", "1000000.01, 0.85"})
    void aboveTheLargeAmountTheFaceMustBeBetter(String amount, BigDecimal minimum) {
        FaceSignRules rules = new FaceSignRules(MINIMUM, new BigDecimal("0.85"), Money.yuan("1000000"), 3, 2);
        assertThat(rules.faceScoreFor(Money.yuan(amount))).isEqualTo(minimum);
    }
}
