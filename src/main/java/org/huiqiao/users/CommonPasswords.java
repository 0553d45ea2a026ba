package org.huiqiao.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that many people use, or that were stolen somewhere. The list that comes along is small (words, names,
 * walks on the keyboard, each with any digits around it); a bank names a large file of its own.
 */
@Component
class CommonPasswords {

    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common;
    private final @Nullable StolenHashes stolen;

    /** @param file lines of an upper-case SHA-1, sorted, perhaps with a colon and a count; empty for none */
    CommonPasswords(@Value("${huiqiao.users.breached-passwords:}") String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common.txt")), UTF_8))) {
            common = lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stolen = file.isBlank() ? null : new StolenHashes(Path.of(file));
    }

    boolean contain(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String stem = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return stem.length() < 3
                || lower.chars().distinct().count() < FEWEST_DIFFERENT
                || common.contains(lower)
                || common.contains(stem)
                || stolen != null && stolen.contain(password);
    }
}
