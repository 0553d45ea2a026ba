package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
    /** Names of columns that hold, or look as if they held, a number by which a person is known or reached. */
    private static final Pattern PERSONAL = Pattern.compile(".*(id_no|phone|mobile|account_no|_account|card_no)$");

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
        String sealed = vault.seal(NUMBER);
        assertThat(sealed).doesNotContain(NUMBER).isNotEqualTo(vault.seal(NUMBER));
        assertThat(vault.open(sealed)).isEqualTo(NUMBER);
        assertThat(vault.open(vault.seal("杭州·惠桥"))).isEqualTo("杭州·惠桥");
        byte[] file = vault.sealFile(NUMBER.getBytes(UTF_8));
        assertThat(new String(file, UTF_8)).doesNotContain(NUMBER);
        assertThat(vault.openFile(file)).asString(UTF_8).isEqualTo(NUMBER);
    }

    @Test
    void aSingleChangedBitIsRefused() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(NUMBER).substring(3));
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            String stored = "s1:" + Base64.getEncoder().encodeToString(altered);
            assertThatThrownBy(() -> vault.open(stored)).isInstanceOf(SealBroken.class);
        }
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
        assertThatThrownBy(() -> new Vault(jdbc, "another master key")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeySealsEverythingAnewAndOtherNodesFollow() {
        Vault otherNode = new Vault(jdbc, MASTER);
        String before = otherNode.seal(NUMBER);
        jdbc.sql("insert into person (account_id, person_name, id_no, real_named_at)"
                        + " values ('C0000000901', '王伟', ?, current_timestamp),"
                        + " ('C0000000902', '李娜', '330106199202022342', current_timestamp)")
                .param(before)
                .update();
        jdbc.sql("insert into fact (application_id, source, round_no, status, document, obtained_at)"
                        + " values ('LA901', 'TAX', 1, 'OK', ?, current_timestamp)")
                .param(otherNode.seal("{}"))
                .update();

        assertThat(rotation.run()).isEqualTo(3);

        List<String> stored = jdbc.sql("select id_no from person where account_id in ('C0000000901', 'C0000000902')")
                .query(String.class)
                .list();
        assertThat(stored)
                .doesNotContain(before)
                .allMatch(Vault::isSealed)
                .extracting(otherNode::open)
                .containsExactlyInAnyOrder(NUMBER, "330106199202022342");
        assertThat(vault.open(before)).isEqualTo(NUMBER);
        String keyOf = before.substring(3, 9);
        assertThat(vault.seal(NUMBER).substring(3, 9)).isNotEqualTo(keyOf);
    }

    @Test
    void everyColumnThatLooksPersonalIsClassed() throws SQLException {
        List<String> classed = PersonalColumn.all().stream()
                .map(column -> column.table() + "." + column.column())
                .toList();
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (columns.next()) {
                String column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (PERSONAL.matcher(column).matches()) {
                    found.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT) + "." + column);
                }
            }
        }
        assertThat(classed)
                .containsAll(found.stream()
                        .filter(column -> !column.equals("sign_in_code.phone"))
                        .toList());
        assertThat(PersonalColumn.all()).allMatch(column -> column.dataClass() != null);
    }

    @org.springframework.boot.test.context.TestConfiguration
    static class Transactions {

        @org.springframework.context.annotation.Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }
}
