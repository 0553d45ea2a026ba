package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.jdbc.JdbcTestUtils;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stays and what goes when a signing is refused, with real commits. */
@ContractSlice
@Import(SigningTransactionTest.Outside.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SigningTransactionTest {

    static final String CASE = "HQ9";

    @Autowired
    Contracts contracts;

    @Autowired
    Signing signing;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        ContractFixture.folders(registry);
    }

    @BeforeEach
    void ready() {
        contracts.prepare(ContractFixture.credit(CASE, "100000"));
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        signing.requestCode(CASE, ContractFixture.PHONE, ContractFixture.CUSTOMER);
    }

    @AfterEach
    void clean() {
        outside.refuses = false;
        JdbcTestUtils.deleteFromTables(
                template, "signing_code", "contract_signature", "contract_document", "contract_set");
    }

    @Test
    void aWrongCodeKeepsItsTryCounted() {
        String wrong = outside.code.equals("000000") ? "000001" : "000000";
        assertThatExceptionOfType(SigningCodeDoesNotMatch.class).isThrownBy(() -> sign(wrong));
        assertThat(jdbc.sql("select tries from signing_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRefusalFurtherOnLeavesNothingSignedAndTheCodeUnused() {
        outside.refuses = true;
        assertThatExceptionOfType(NoContractsPrepared.class).isThrownBy(() -> sign(outside.code));
        assertThat(contracts.current(CASE).orElseThrow().isSigned()).isFalse();
        assertThat(signatures()).isZero();
        outside.refuses = false;
        sign(outside.code);
        assertThat(contracts.current(CASE).orElseThrow().isSigned()).isTrue();
    }

    @Test
    void twoPressesAtOnceSignOnce() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger signed = new AtomicInteger();
        Callable<Integer> press = () -> {
            sign(outside.code);
            return signed.incrementAndGet();
        };
        pool.invokeAll(List.of(press, press));
        pool.shutdown();
        assertThat(signed).hasValue(1);
        assertThat(signatures()).isEqualTo(8);
    }

    private void sign(String code) {
        signing.sign(CASE, code, ContractFixture.CUSTOMER);
    }

    private int signatures() {
        return JdbcTestUtils.countRowsInTable(template, "contract_signature");
    }

    @TestConfiguration
    static class Outside {

        volatile String code = "";
        volatile boolean refuses;

        @EventListener
        void on(SigningCodeIssued event) {
            code = event.code();
        }

        @EventListener
        void on(ContractsSigned event) {
            if (refuses) {
                throw new NoContractsPrepared();
            }
        }
    }
}
