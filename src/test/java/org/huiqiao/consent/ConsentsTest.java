package org.huiqiao.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.huiqiao.JdbcSlice;
import org.huiqiao.decisions.Tables;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({Consents.class, ConsentTexts.class, ConsentMatrix.class, Catalogue.class})
class ConsentsTest {

    static final Actor CUSTOMER = Actor.customer("C0000000001", "n");
    static final String CASE = "LA2026031600000001";

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    DecisionTables tables;

    @BeforeEach
    void ask() {
        when(tables.evaluate(anyString(), anyMap()))
                .thenAnswer(call ->
                        Tables.ask(call.getArgument(0), call.getArgument(1)).outputs());
    }

    @Test
    void propertyConsentsAreAskedForAMortgageOnly() {
        assertThat(codes("MORTGAGE_LOAN")).hasSize(10).contains("REGISTRY_SHARING", "PROPERTY_QUERY");
        assertThat(codes("CREDIT_QUICK")).hasSize(8).doesNotContain("REGISTRY_SHARING", "PROPERTY_QUERY");
    }

    @Test
    void eachProductHasItsOwnSeparateConsents() {
        assertThat(codes("MERCHANT_LOAN")).hasSize(9).contains("MERCHANT_FLOW");
        assertThat(codes("GUARANTEE_LOAN")).hasSize(9).contains("GUARANTOR_SHARING");
        assertThat(consents.required("MERCHANT_LOAN"))
                .filteredOn(text -> text.kind() == ConsentKind.SEPARATE)
                .extracting(ConsentText::code)
                .containsExactly("FACE_BIOMETRIC", "MERCHANT_FLOW");
        assertThat(consents.isRequired("MERCHANT_LOAN", "MERCHANT_FLOW")).isTrue();
        assertThat(consents.isRequired("CREDIT_QUICK", "MERCHANT_FLOW")).isFalse();
        assertThat(consents.isRequired("CREDIT_QUICK", "MARKETING")).isFalse();
    }

    @Test
    void marketingIsOptionalAndComesLast() {
        List<ConsentText> texts = consents.required("TAX_LOAN");
        assertThat(texts)
                .filteredOn(text -> !text.required())
                .extracting(ConsentText::code)
                .containsExactly("MARKETING");
        assertThat(texts.get(texts.size() - 1).code()).isEqualTo("MARKETING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTextNamesPurposeReceiverRetentionAndTheRightToWithdraw(String language) throws Exception {
        List<String> mustSay = language.equals("zh")
                ? List.of("目的：", "信息种类：", "接收方：", "保存期限：", "撤回")
                : List.of("Purpose:", "Kinds of data:", "Receiver:", "Retention:", "withdraw");
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (ConsentText text : consents.required("MORTGAGE_LOAN", Locale.forLanguageTag(language))) {
            assertThat(text.body()).contains(mustSay).contains(text.receiver());
            String whole = String.join("\n", text.title(), text.body(), text.receiver());
            assertThat(HexFormat.of().formatHex(sha256.digest(whole.getBytes(StandardCharsets.UTF_8))))
                    .as(text.code())
                    .isEqualTo(text.sha256());
        }
    }

    @Test
    void aGrantKeepsTheHashOfTheTextAndIsMadeOnce() {
        Consent first = grant("TAX_DATA");
        assertThat(grant("TAX_DATA").id()).isEqualTo(first.id());
        assertThat(consents.granted(CASE)).hasSize(1);
        assertThat(first.sha256())
                .isEqualTo(jdbc.sql("select sha256 from consent_text where code = 'TAX_DATA' and language = 'zh'")
                        .query(String.class)
                        .single());
        assertThat(consents.grantOf(CASE, "TAX_DATA")).contains(first);
        assertThat(consents.covers(CASE, "MARKETING")).isFalse();
    }

    @Test
    void aReplacedTextHasToBeReadAgain() {
        jdbc.sql("""
                        insert into consent_text (code, version, language, title, receiver, body, sha256)
                        values ('TAX_DATA', 2, 'zh', 't', 'r', 'b', 'h')""").update();
        assertThatExceptionOfType(ConsentTextReplaced.class).isThrownBy(() -> grant("TAX_DATA"));
        assertThat(consents.required("TAX_LOAN"))
                .filteredOn(text -> text.code().equals("TAX_DATA"))
                .singleElement()
                .extracting(ConsentText::version)
                .isEqualTo(2);
    }

    @Test
    void withdrawnConsentCoversNothingAndCanBeGivenAgain() {
        String id = grant("TAX_DATA").id();
        consents.withdraw(CASE, "TAX_DATA", CUSTOMER);
        assertThat(consents.covers(CASE, "TAX_DATA")).isFalse();
        assertThat(events.stream(ConsentWithdrawn.class)).containsExactly(new ConsentWithdrawn(CASE, "TAX_DATA", null));
        assertThatExceptionOfType(ConsentNotGranted.class)
                .isThrownBy(() -> consents.withdraw(CASE, "TAX_DATA", CUSTOMER));
        assertThat(grant("TAX_DATA").id()).isNotEqualTo(id);
        assertThat(consents.granted(CASE)).hasSize(2);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(consents.missing(CASE, "CREDIT_QUICK")).hasSize(7).doesNotContain("MARKETING");
        consents.required("CREDIT_QUICK").stream().filter(ConsentText::required).forEach(text -> grant(text.code()));
        assertThat(consents.missing(CASE, "CREDIT_QUICK")).isEmpty();
    }

    @Test
    void nothingIsCoveredOnceTheCaseIsOver() {
        grant("TAX_DATA");
        consents.endAll(CASE);
        assertThat(consents.covers(CASE, "TAX_DATA")).isFalse();
    }

    @Test
    void whatWasShownFromWhereIsEvidence() {
        Presentation english = new Presentation("H5", Locale.ENGLISH, "203.0.113.7", "Phone\n/1.0");
        Consent given = consents.grant(CASE, "C0000000001", "TAX_DATA", 1, english, CUSTOMER);

        ConsentText read = consents.textOf(given, "CREDIT_QUICK", Locale.ENGLISH);
        assertThat(given.shownLanguage()).isEqualTo("en");
        assertThat(given.shownSha256()).isEqualTo(read.sha256()).isNotEqualTo(given.sha256());
        assertThat(given.address()).isEqualTo("203.0.113.7");
        assertThat(given.device()).isEqualTo("Phone /1.0");
        assertThat(jdbc.sql("select given_from from consent_grant where id = ?")
                        .param(given.id())
                        .query(String.class)
                        .single())
                .startsWith("s2:");
        assertThat(consents.isProven(given)).isTrue();
    }

    @Test
    void aTextThatWasAlteredProvesNothingAndBindsNobody() {
        Consent given = grant("TAX_DATA");
        jdbc.sql("update consent_text set body = body || '。' where code = 'TAX_DATA' and language = 'zh'")
                .update();
        assertThat(consents.isProven(given)).isFalse();
        assertThatThrownBy(
                        () -> consents.grant("LA-OTHER", "C0000000001", "TAX_DATA", 1, Presentation.of("H5"), CUSTOMER))
                .isInstanceOf(ConsentTextReplaced.class);
    }

    private Consent grant(String code) {
        return consents.grant(CASE, "C0000000001", code, 1, Presentation.of("H5"), CUSTOMER);
    }

    private List<String> codes(String product) {
        return consents.required(product).stream().map(ConsentText::code).toList();
    }
}
