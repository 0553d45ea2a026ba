package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("huiqiao.outside.secret", "a secret of the bank's own")
            .withProperty("huiqiao.vault.master-key", "another secret of its own")
            .withProperty("huiqiao.audit.key", "a third secret of its own")
            .withProperty("huiqiao.signing.password", "a fourth secret of its own")
            .withProperty("huiqiao.outside.base-url", "https://gateway.bank.example");
    private final Users users = mock(Users.class);
    private final ProductionGuard guard = new ProductionGuard(environment, users, mock(JdbcClient.class));

    @BeforeEach
    void nobody() {
        when(users.staff(anyString())).thenReturn(Optional.empty());
    }

    @Test
    void secretsOfItsOwnLetItStart() {
        guard.afterPropertiesSet();
        assertThat(guard.problems()).isEmpty();
    }

    @Test
    void nothingSetIsNamedLineByLine() {
        ProductionGuard bare = new ProductionGuard(new MockEnvironment(), users, mock(JdbcClient.class));
        assertThatExceptionOfType(UnsafeConfiguration.class)
                .isThrownBy(bare::afterPropertiesSet)
                .satisfies(unsafe -> assertThat(unsafe.problems())
                        .containsExactly(
                                "huiqiao.audit.key: not set",
                                "huiqiao.outside.secret: not set",
                                "huiqiao.signing.password: not set",
                                "huiqiao.vault.master-key: not set",
                                "huiqiao.outside.base-url: not set"))
                .satisfies(unsafe -> assertThat(new UnsafeConfigurationAnalyzer()
                                .analyze(unsafe)
                                .getDescription())
                        .contains("  - huiqiao.audit.key: not set"));
    }

    @Test
    void whatTheDemoUsesAndWhatIsTooShortIsRefused() {
        environment
                .withProperty("huiqiao.audit.key", "demo-audit-key")
                .withProperty("huiqiao.signing.password", "short")
                .withProperty("huiqiao.outside.base-url", "http://127.0.0.1:8090");
        when(users.staff("l1.zheng")).thenReturn(Optional.of(Actor.SYSTEM));
        assertThat(guard.problems())
                .containsExactly(
                        "huiqiao.audit.key: the value of the demo",
                        "huiqiao.signing.password: shorter than 16 characters",
                        "huiqiao.outside.base-url: the sandbox",
                        "demo user l1.zheng: still active");
    }
}
