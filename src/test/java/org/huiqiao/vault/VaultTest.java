package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.huiqiao.JdbcSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcSlice
@Import(KeyRotation.class)
class VaultTest {

    private static final String NUMBER = "330106199001011231";
    private static final String MASTER = "demo-vault-master-key";
    private static final Pattern NUMBERS = Pattern.compile(".*(id_no|phone|mobile|account_no|_account|card_no)$");
    /** Names of columns that hold, or look as if they held, something of a person. */
    private static final Pattern PERSONAL = Pattern.compile(NUMBERS.pattern()
            + "|.*[._](name|address|holder|payee|signer|person|email)$|.*\\.(body|grounds|summary|document|answer)$");

    /** The bank's own: what it says, sells, employs and tells. */
    private static final Set<String> OTHERS = Set.of(
            "branch.name",
            "calendar_day.name",
            "consent_text.body",
            "delegation.role_name",
            "inbox_item.holder",
            "inbox_item.name",
            "spring_session.principal_name",
            "spring_session_attributes.attribute_name",
            "document.stored_name",
            "model_file.name",
            "report_template.name",
            "model_proposal_file.name",
            "model_release_file.name",
            "return_reason.name",
            "saved_view.name",
            "staff.name",
            "step_wait.name",
            "user_entities.name",
            "user_entities.display_name",
            "staff_role.role_name",
            "sign_in_failure.address",
            "asked_question.answer");

    private static final PersonalColumn.Place PLACE = PersonalColumn.PERSON_ID.at("C0000000901");

    @Autowired
    Vault vault;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void whatIsSealedSaysNothingAndOpensAgain() {
        String sealed = vault.seal(NUMBER, PLACE);
        assertThat(sealed).doesNotContain(NUMBER).isNotEqualTo(vault.seal(NUMBER, PLACE));
        assertThat(vault.open(sealed, PLACE)).isEqualTo(NUMBER);
        assertThat(vault.open(vault.seal("杭州·惠桥", PLACE), PLACE)).isEqualTo("杭州·惠桥");
        byte[] file = vault.sealFile(NUMBER.getBytes(UTF_8), "a.pdf");
        assertThat(new String(file, UTF_8)).doesNotContain(NUMBER);
        assertThat(vault.openFile(file, "a.pdf")).asString(UTF_8).isEqualTo(NUMBER);
    }

    @Test
    void aLongTextIsSealedShortAndNeverTakenForAShortOne() {
        String record = "{\"decision\":\"D18\",\"answer\":\"通过\"}".repeat(500);
        String sealed = vault.seal(record, PLACE);
        assertThat(sealed).startsWith("s3:").hasSizeLessThan(record.length() / 20);
        assertThat(Vault.isSealed(sealed)).isTrue();
        assertThat(vault.open(sealed, PLACE)).isEqualTo(record);
        String asShort = "s2:" + sealed.substring(3);
        String asLong = "s3:" + vault.seal(NUMBER, PLACE).substring(3);
        assertThatThrownBy(() -> vault.open(asShort, PLACE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(asLong, PLACE)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aSingleChangedBitIsRefused() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(NUMBER, PLACE).substring(3));
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            String stored = "s2:" + Base64.getEncoder().encodeToString(altered);
            assertThatThrownBy(() -> vault.open(stored, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void aValueMovedToAnotherRowOrColumnIsRefused() {
        String sealed = vault.seal(NUMBER, PLACE);
        assertThatThrownBy(() -> vault.open(sealed, PersonalColumn.PERSON_ID.at("C0000000902")))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(sealed, PersonalColumn.LEGAL_REP_ID.at("C0000000901")))
                .isInstanceOf(SealBroken.class);
        byte[] file = vault.sealFile(NUMBER.getBytes(UTF_8), "a.pdf");
        assertThatThrownBy(() -> vault.openFile(file, "b.pdf")).isInstanceOf(SealBroken.class);
    }

    /** Sealed by the vault before values were bound to their places, under the key of this test. */
    @Test
    void whatWasSealedBeforeOpensUntilItIsSealedAnewAndThenNoMore() throws Exception {
        String old = "s1:" + Base64.getEncoder().encodeToString(sealedAsBefore());
        jdbc.sql("insert into person (account_id, person_name, id_no, real_named_at)"
                        + " values ('C0000000901', '王伟', ?, current_timestamp)")
                .param(old)
                .update();
        assertThat(vault.open(old, PLACE)).isEqualTo(NUMBER);

        assertThat(rotation.run()).isEqualTo(1);

        assertThat(idNo("C0000000901")).startsWith("s2:");
        Vault strict = new Vault(jdbc, MASTER, true);
        assertThat(strict.open(idNo("C0000000901"), PLACE)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> strict.open(old, PLACE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> strict.open(NUMBER, PLACE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> strict.openFile(NUMBER.getBytes(UTF_8), "a.pdf"))
                .isInstanceOf(SealBroken.class);
    }

    private byte[] sealedAsBefore() throws Exception {
        return new Keyring(jdbc, MASTER)
                .keys("seal", PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class)
                .encrypt(NUMBER.getBytes(UTF_8), "huiqiao".getBytes(UTF_8));
    }

    private String idNo(String account) {
        return jdbc.sql("select id_no from person where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    @Test
    void aValueIsFoundWithoutBeingShown() {
        assertThat(vault.blind(NUMBER))
                .isEqualTo(vault.blind(NUMBER))
                .isNotEqualTo(vault.blind(NUMBER.substring(1)))
                .hasSize(64)
                .doesNotContain("33010619");
    }

    @Test
    void theKeysOpenWithTheirMasterKeyOnly() {
        assertThat(jdbc.sql("select keyset from vault_key").query(String.class).list())
                .hasSize(2)
                .allMatch(keyset -> keyset.startsWith("{\"encryptedKeyset\":\""));
        assertThatThrownBy(() -> new Vault(jdbc, "another master key", false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeySealsEverythingAnewAndOtherNodesFollow() {
        Vault otherNode = new Vault(jdbc, MASTER, false);
        String before = otherNode.seal(NUMBER, PLACE);
        jdbc.sql("insert into person (account_id, person_name, id_no, real_named_at)"
                        + " values ('C0000000901', '王伟', ?, current_timestamp),"
                        + " ('C0000000902', '李娜', '330106199202022342', current_timestamp)")
                .param(before)
                .update();
        jdbc.sql("insert into fact (application_id, source, round_no, status, document, obtained_at)"
                        + " values ('LA901', 'TAX', 1, 'OK', ?, current_timestamp)")
                .param(otherNode.seal("{}", PersonalColumn.FACTS.at("LA901", "TAX")))
                .update();

        assertThat(rotation.run()).isEqualTo(3);

        String first = idNo("C0000000901");
        String second = idNo("C0000000902");
        assertThat(List.of(first, second)).doesNotContain(before).allMatch(Vault::isSealed);
        assertThat(otherNode.open(first, PLACE)).isEqualTo(NUMBER);
        assertThat(otherNode.open(second, PersonalColumn.PERSON_ID.at("C0000000902")))
                .isEqualTo("330106199202022342");
        assertThat(vault.open(before, PLACE)).isEqualTo(NUMBER);
        String keyOf = before.substring(3, 9);
        assertThat(vault.seal(NUMBER, PLACE).substring(3, 9)).isNotEqualTo(keyOf);
    }

    @Test
    void everyColumnThatLooksPersonalIsClassed() throws SQLException {
        List<String> classed = PersonalClass.all().stream()
                .map(one -> one.table() + "." + one.column())
                .toList();
        List<String> columns = columns();
        assertThat(classed).doesNotHaveDuplicates();
        assertThat(columns).as("what is classed exists").containsAll(classed);
        assertThat(columns.stream().filter(column -> PERSONAL.matcher(column).matches() && !OTHERS.contains(column)))
                .as("class it in PersonalColumn or PersonalClass, or say in OTHERS that it is not of a person")
                .isSubsetOf(classed);
    }

    /** C2 and above are sealed or digests, but what lists search and sort by and what is typed in free words (ADR 14). */
    @Test
    void numbersNeverLieOpen() {
        assertThat(PersonalClass.all())
                .filteredOn(one -> one.atRest() == PersonalClass.AtRest.OPEN)
                .allMatch(one -> one.dataClass() != PersonalClass.DataClass.C3)
                .noneMatch(one -> NUMBERS.matcher(one.column()).matches());
    }

    private List<String> columns() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                found.add(table + "." + columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    @org.springframework.boot.test.context.TestConfiguration
    static class Transactions {

        @org.springframework.context.annotation.Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }
}
