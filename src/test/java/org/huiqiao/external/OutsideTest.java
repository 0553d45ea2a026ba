package org.huiqiao.external;

import java.util.Map;
import org.huiqiao.TestClock;
import org.huiqiao.TestDatabase;
import org.huiqiao.sandbox.World;
import org.huiqiao.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A bank that has nothing but this module, with a web server, a database and a world of its own. */
@SpringBootTest(
        classes = OutsideTest.Bank.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // nobody tells the database who acts here
        properties = "huiqiao.test.as-owner=true")
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@Tag("both-databases")
abstract class OutsideTest {

    static final TestClock clock = new TestClock();
    static final World world = new World(clock);

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("huiqiao.outside.base-url", world::url);
        registry.add("huiqiao.outside.timeout", () -> "700ms");
    }

    @BeforeEach
    void callBackHere() {
        world.callBack("http://127.0.0.1:" + port);
    }

    static CallRequest payout(String reference) {
        return CallRequest.of(
                "core",
                "payout",
                "payout:" + reference,
                "LA1",
                Map.of("bankReference", reference, "amount", "90000.00", "account", "330188", "name", "某公司"));
    }

    static int entries(String reference) {
        return world.see("/admin/ledger?bankReference=" + reference).size();
    }

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan
    @Import(Vault.class)
    static class Bank {

        @Bean
        TestClock clock() {
            return OutsideTest.clock;
        }
    }
}
