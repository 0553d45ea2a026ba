package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.limits.Limits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({
    SignInCodes.class,
    Limits.class,
    CustomerSignIn.class,
    CustomerAccounts.class,
    ApiTokens.class,
    PasswordsConfiguration.class
})
class SignInCodesTest {

    static final Mobile PHONE = Mobile.parse("13800000001");

    @Autowired
    SignInCodes codes;

    @Autowired
    CustomerSignIn signIn;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void theFirstSignInOpensAnAccountAndTheNextFindsIt() {
        Actor first = signIn.enter(PHONE, issue());
        clock.advance(Duration.ofMinutes(1));
        Actor second = signIn.enter(PHONE, issue());
        assertThat(first.id()).matches("C\\d{10}").isEqualTo(second.id());
        assertThat(first.isCustomer()).isTrue();
        assertThat(first.name()).isEqualTo("138****0001");
    }

    @Test
    void aCodeServesOnce() {
        String code = issue();
        codes.verify(PHONE, code);
        refuses(code);
    }

    @Test
    void aCodeLivesFiveMinutes() {
        String code = issue();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        refuses(code);
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefusedToo() {
        String code = issue();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            refuses(wrong);
        }
        refuses(code);
    }

    @Test
    void oneCodeAMinuteAndFiveADay() {
        issue();
        assertThatExceptionOfType(CodeAskedTooSoon.class).isThrownBy(() -> codes.issue(PHONE));
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(1));
            issue();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThatExceptionOfType(CodesUsedUp.class).isThrownBy(() -> codes.issue(PHONE));
        clock.advance(Duration.ofDays(1));
        issue();
    }

    @Test
    void theCodeIsNeitherStoredNorLogged() {
        String code = issue();
        String stored = jdbc.sql("select code_hash from sign_in_code")
                .query(String.class)
                .single();
        assertThat(stored).matches("[0-9a-f]{64}");
        assertThat(new SignInCodeIssued(PHONE.value(), code).toString())
                .doesNotContain(code)
                .doesNotContain(PHONE.value());
    }

    @Test
    void aTokenLivesHalfAnHourAndCanBeRevoked() {
        Actor customer = signIn.enter(PHONE, issue());
        String one = tokens.issue(customer).token();
        String other = tokens.issue(customer).token();
        assertThat(tokens.holder(one)).contains(customer);
        tokens.revoke(one);
        assertThat(tokens.holder(one)).isEmpty();
        assertThat(tokens.holder(other)).isPresent();
        clock.advance(Duration.ofMinutes(31));
        assertThat(tokens.holder(other)).isEmpty();
    }

    private void refuses(String code) {
        assertThatExceptionOfType(CodeDoesNotMatch.class).isThrownBy(() -> codes.verify(PHONE, code));
    }

    private String issue() {
        codes.issue(PHONE);
        return events.stream(SignInCodeIssued.class)
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .code();
    }
}
