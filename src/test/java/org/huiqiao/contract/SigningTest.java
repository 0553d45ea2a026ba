package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;

@ContractSlice
@Tag("long-on-postgres")
class SigningTest {

    static final String CASE = "HQ1";

    @Autowired
    Contracts contracts;

    @Autowired
    Signing signing;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Value("${huiqiao.contracts.folder}")
    Path folder;

    ContractSet set;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        ContractFixture.folders(registry);
    }

    @BeforeEach
    void prepare() {
        set = contracts.prepare(ContractFixture.credit(CASE, "100000"));
    }

    @Test
    void customerAndThenBankSignEveryPaper() {
        sign();
        ContractSet signed = contracts.current(CASE).orElseThrow();
        assertThat(signed.isSigned()).isTrue();
        assertThat(signed.documents()).hasSize(4).allSatisfy(document -> {
            assertThat(document.signedSha256()).isNotNull().isNotEqualTo(document.sha256());
            assertThat(signing.verify(document.id())).isEqualTo(new SignatureCheck(true, List.of("王小明", "惠桥银行")));
        });
        assertThat(events.stream(ContractsSigned.class)).containsExactly(new ContractsSigned(CASE));
        assertThat(jdbc.sql("select count(*) from contract_signature")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
        assertThat(contracts.prepare(ContractFixture.credit(CASE, "100000"))).isEqualTo(signed);
    }

    @Test
    void oneFlippedByteIsFound() throws IOException {
        sign();
        ContractDocument document =
                contracts.current(CASE).orElseThrow().documents().get(0);
        Path file = fileOf(document);
        byte[] pdf = Files.readAllBytes(file);
        int step = pdf.length / 7;
        for (int at : new int[] {step, 3 * step, 5 * step, pdf.length - 1}) {
            byte[] altered = pdf.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            assertThat(signing.verify(document.id()).intact()).as("byte " + at).isFalse();
        }
        Files.write(file, pdf);
        assertThat(signing.verify(document.id()).intact()).isTrue();
    }

    @Test
    void anUnsignedPaperHasNoSigners() {
        assertThat(signing.verify(set.documents().get(0).id())).isEqualTo(new SignatureCheck(true, List.of()));
    }

    @Test
    void theCostIsConfirmedBeforeSigning() {
        String code = code();
        assertThat(signing.costConfirmed(CASE)).isFalse();
        assertThatExceptionOfType(CostNotConfirmed.class)
                .isThrownBy(() -> signing.sign(CASE, code, ContractFixture.CUSTOMER));
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        assertThat(signing.costConfirmed(CASE)).isTrue();
        signing.sign(CASE, code, ContractFixture.CUSTOMER);
    }

    @Test
    void aWrongCodeIsRefusedAndTheFifthOneEndsIt() {
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            refuses(wrong);
        }
        refuses(code);
        assertThat(contracts.current(CASE).orElseThrow().isSigned()).isFalse();
    }

    @Test
    void aCodeLivesFiveMinutes() {
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        String code = code();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        refuses(code);
    }

    @Test
    void oneCodeAMinute() {
        code();
        assertThatExceptionOfType(SigningCodeAskedTooSoon.class).isThrownBy(this::code);
        clock.advance(Duration.ofMinutes(1));
        code();
    }

    @Test
    void aCodeForEarlierTermsSignsNothing() {
        String code = code();
        contracts.prepare(ContractFixture.credit(CASE, "90000"));
        assertThat(signing.costConfirmed(CASE)).isFalse();
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        refuses(code);
    }

    @Test
    void changedTermsVoidTheSignatures() {
        sign();
        contracts.prepare(ContractFixture.credit(CASE, "90000"));
        assertThat(contracts.current(CASE).orElseThrow().isSigned()).isFalse();
        assertThat(contracts.current(CASE).orElseThrow().documents())
                .allSatisfy(document -> assertThat(document.signedSha256()).isNull());
    }

    @Test
    void aSetIsSignedOnce() {
        sign();
        assertThatExceptionOfType(ContractsAtOtherStage.class)
                .isThrownBy(() -> signing.sign(CASE, "123456", ContractFixture.CUSTOMER));
    }

    @Test
    void nobodyInTheBankSignsForTheCustomer() {
        assertThatExceptionOfType(SignedByCustomerOnly.class)
                .isThrownBy(() -> signing.confirmCost(CASE, ContractFixture.MANAGER));
        assertThatExceptionOfType(SignedByCustomerOnly.class)
                .isThrownBy(() -> signing.sign(CASE, "123456", ContractFixture.MANAGER));
    }

    @Test
    void nothingIsSignedBeforeItIsPrepared() {
        assertThatExceptionOfType(NoContractsPrepared.class)
                .isThrownBy(() -> signing.requestCode("HQ2", ContractFixture.PHONE, ContractFixture.CUSTOMER));
    }

    @Test
    void theCodeIsNeitherStoredNorLogged() {
        String code = code();
        assertThat(jdbc.sql("select code_hash from signing_code")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
        assertThat(new SigningCodeIssued(CASE, ContractFixture.PHONE, code).toString())
                .doesNotContain(code)
                .doesNotContain(ContractFixture.PHONE);
    }

    private void sign() {
        signing.confirmCost(CASE, ContractFixture.CUSTOMER);
        signing.sign(CASE, code(), ContractFixture.CUSTOMER);
    }

    private String code() {
        signing.requestCode(CASE, ContractFixture.PHONE, ContractFixture.CUSTOMER);
        return events.stream(SigningCodeIssued.class)
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .code();
    }

    private void refuses(String code) {
        assertThatExceptionOfType(SigningCodeDoesNotMatch.class)
                .isThrownBy(() -> signing.sign(CASE, code, ContractFixture.CUSTOMER));
    }

    private Path fileOf(ContractDocument document) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(document.signedSha256() + ".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
