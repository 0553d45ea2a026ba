package org.huiqiao.users;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class StaffPasswordsTest {

    private final StaffPasswords passwords = with(new CommonPasswords(""));

    @ParameterizedTest
    @CsvSource({
        "kurz-1234, short",
        "Kaffee-am-Xihu, ",
        "西湖断桥残雪三潭印月花港观鱼, ",
        "xRM.li-westlake9, name",
        "rmli-westlake-99, name",
        "woaini19900101, common",
        "Zhangwei@19880808, common",
        "123456789012, common",
        "qwertyuiop123!, common",
        "aaaaaaaaaaab, common",
        "Huiqiao2026!!, common",
        "correcthorsebatterystaple, common",
    })
    void aPasswordIsLongAndItsOwnersAlone(String chosen, String problem) {
        assertThat(passwords.problem("rm.li", chosen).map(key -> key.substring(key.lastIndexOf('.') + 1)))
                .isEqualTo(java.util.Optional.ofNullable(problem));
    }

    @Test
    void moreThanAHundredBytesAreRefusedNotCutOff() {
        assertThat(passwords.problem("rm.li", "xihu duanqiao ".repeat(8))).contains("users.password.problem.long");
    }

    /** JSON can name half a character. */
    @Test
    void halfACharacterIsNeitherChosenNorMatchedNorAFault() {
        assertThat(passwords.problem("rm.li", "xihu duanqiao \uD800")).contains("users.password.problem.unreadable");
        PasswordEncoder encoder = new PasswordsConfiguration().passwordEncoder();
        String hash = encoder.encode("xihu duanqiao ?");
        assertThat(encoder.matches("xihu duanqiao \uD800", hash)).isFalse();
        assertThat(encoder.matches("xihu duanqiao ?", hash)).isTrue();
    }

    @Test
    void theListThatComesAlongHasThousands() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/passwords/common.txt"));
        assertThat(lines).hasSizeGreaterThan(4_000).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 100, 999})
    void aPasswordIsFoundInTheBanksOwnFileWhereverItStands(int at, @TempDir Path folder) throws Exception {
        List<String> stolen =
                IntStream.range(0, 1_000).mapToObj(i -> "stolen password " + i).toList();
        Path file = folder.resolve("hashes.txt");
        Files.write(
                file,
                stolen.stream()
                        .map(StaffPasswordsTest::sha1)
                        .sorted()
                        .map(hash -> hash + ":3")
                        .toList());
        StaffPasswords strict = with(new CommonPasswords(file.toString()));
        String first = stolen.stream()
                .sorted(java.util.Comparator.comparing(StaffPasswordsTest::sha1))
                .toList()
                .get(at);
        assertThat(strict.problem("rm.li", first)).contains("users.password.problem.common");
        assertThat(strict.problem("rm.li", "not stolen password " + at)).isEmpty();
        assertThat(passwords.problem("rm.li", first)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> new CommonPasswords("/nowhere/hashes.txt")).hasMessageContaining("breached-passwords");
    }

    @Test
    void newHashesAreArgon2AndOlderOnesStillOpen() {
        PasswordEncoder encoder = new PasswordsConfiguration().passwordEncoder();
        String hash = encoder.encode("Kaffee-am-Xihu");
        assertThat(hash).startsWith("{argon2}$argon2id$").hasSizeLessThan(200);
        assertThat(encoder.matches("Kaffee-am-Xihu", hash)).isTrue();
        String older = new BCryptPasswordEncoder(4).encode("Kaffee-am-Xihu");
        assertThat(encoder.matches("Kaffee-am-Xihu", older)).isTrue();
        assertThat(encoder.upgradeEncoding(older)).isTrue();
        assertThat(encoder.upgradeEncoding(hash)).isFalse();
    }

    private static StaffPasswords with(CommonPasswords common) {
        return new StaffPasswords(
                mock(JdbcClient.class),
                new BCryptPasswordEncoder(4),
                common,
                mock(SessionsOfLeavers.class),
                mock(ApplicationEventPublisher.class));
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
