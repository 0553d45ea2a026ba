package org.huiqiao.users.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.users.Actor;
import org.huiqiao.users.DemoStaff;
import org.huiqiao.users.Role;
import org.huiqiao.users.StartingCodeIssued;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@JdbcSlice
@Import({DemoStaff.class, SecondFactorsTest.Module.class})
class SecondFactorsTest {

    private static final String WHO = "l1.zheng";

    @Autowired
    SecondFactors factors;

    @Autowired
    Authenticators authenticators;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    Passkeys passkeys;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seed(@Autowired DemoStaff demo) {
        demo.run(new DefaultApplicationArguments());
    }

    @Test
    void aSecretCountsOnceACodeWasTypedAndIsNeverShownAgain() {
        authenticators.begin(WHO);
        assertThat(factors.has(WHO)).isFalse();
        assertThat(authenticators.confirm(WHO, "000000")).isFalse();
        Phone phone = Phone.scan(authenticators.begun(WHO).orElseThrow().text());
        assertThat(authenticators.confirm(WHO, phone.code(clock.instant()))).isTrue();
        assertThat(factors.has(WHO)).isTrue();
        assertThat(authenticators.begun(WHO)).isEmpty();
        authenticators.begin(WHO);
        assertThat(authenticators.isEnrolled(WHO)).isTrue();
    }

    @Test
    void theSecretLiesSealed() {
        authenticators.begin(WHO);
        String text = authenticators.begun(WHO).orElseThrow().text();
        assertThat(jdbc.sql("select secret from authenticator")
                        .query(String.class)
                        .single())
                .startsWith("s2:")
                .doesNotContain(text);
        assertThat(authenticators.begun(WHO).orElseThrow().uri())
                .isEqualTo("otpauth://totp/Huiqiao:l1.zheng?secret=" + text + "&issuer=Huiqiao");
    }

    @Test
    void aCodeIsTakenOnce() {
        Phone phone = Phone.enrol(authenticators, WHO, clock.instant());
        assertThat(factors.take(WHO, phone.code(clock.instant()))).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        String code = phone.code(clock.instant());
        assertThat(factors.take(WHO, code.substring(0, 3) + " " + code.substring(3)))
                .contains(FactorKind.AUTHENTICATOR);
        assertThat(factors.take(WHO, code)).isEmpty();
    }

    @Test
    void afterFiveWrongOnesNotEvenTheRightOneIsTakenForAQuarterOfAnHour() {
        Phone phone = Phone.enrol(authenticators, WHO, clock.instant());
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 5; i++) {
            assertThat(factors.tooManyFailures(WHO)).isFalse();
            factors.take(WHO, "wrong");
        }
        assertThat(factors.tooManyFailures(WHO)).isTrue();
        assertThat(factors.take(WHO, phone.code(clock.instant()))).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(factors.take(WHO, phone.code(clock.instant()))).contains(FactorKind.AUTHENTICATOR);
    }

    @Test
    void aRecoveryCodeServesItsOwnerOnce() {
        Phone.enrol(authenticators, WHO, clock.instant());
        Phone.enrol(authenticators, "l2.feng", clock.instant());
        List<String> codes = recovery.renew(WHO);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(factors.take("l2.feng", codes.get(0))).isEmpty();
        assertThat(factors.take(WHO, codes.get(0).toLowerCase())).contains(FactorKind.RECOVERY_CODE);
        assertThat(factors.take(WHO, codes.get(0))).isEmpty();
        assertThat(recovery.left(WHO)).isEqualTo(9);
        recovery.renew(WHO);
        assertThat(factors.take(WHO, codes.get(1))).isEmpty();
        assertThat(jdbc.sql("select code_blind from recovery_code")
                        .query(String.class)
                        .list())
                .allMatch(stored -> stored.matches("[0-9a-f]{64}"));
    }

    @Test
    void whoBeginsAnewHasNone() {
        Phone.enrol(authenticators, WHO, clock.instant());
        recovery.renew(WHO);
        events.publishEvent(new StartingCodeIssued(WHO));
        assertThat(factors.has(WHO)).isFalse();
        assertThat(recovery.left(WHO)).isZero();
    }

    @Test
    void whoMovesMoneyOrRulesMustHaveOneOutsideTheDemo() {
        MockEnvironment production = new MockEnvironment();
        SecondFactors strict =
                new SecondFactors(jdbc, authenticators, recovery, passkeys, events, clock, production, null);
        for (Role role : Role.values()) {
            if (role != Role.CUSTOMER) {
                boolean must = role.name().matches("APPROVER.*|COMMITTEE|DISB.*|OPS|DMN_ADMIN");
                Actor holder = new Actor("x", "x", Set.of(role), null);
                assertThat(strict.isMandatoryFor(holder)).as(role.name()).isEqualTo(must);
                assertThat(factors.isMandatoryFor(holder)).isFalse();
            }
        }
        assertThat(strict.isMandatoryFor(Actor.customer("C0000000001", "x"))).isFalse();
    }

    @ComponentScan
    static class Module {

        @Bean
        PasswordEncoder encoder() {
            return new BCryptPasswordEncoder(4);
        }
    }
}
