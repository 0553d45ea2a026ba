package org.huiqiao.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of what the matrix asks for, in Chinese or English. */
@Component
class ConsentTexts {

    private record Stored(String code, int version, String title, String body, String receiver, String sha256) {

        String digest() {
            try {
                byte[] text = String.join("\n", title, body, receiver).getBytes(UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        ConsentText under(ConsentMatrix.Rule rule) {
            return new ConsentText(code, version, title, body, receiver, rule.kind(), rule.required(), sha256);
        }
    }

    private static final String TEXT =
            "select code, version, title, body, receiver, sha256 from consent_text where code = ? and language = ? ";

    private final ConsentMatrix matrix;
    private final JdbcClient jdbc;

    ConsentTexts(ConsentMatrix matrix, JdbcClient jdbc) {
        this.matrix = matrix;
        this.jdbc = jdbc;
    }

    /** The newest version of each. */
    List<ConsentText> askedFor(String productCode, Locale locale) {
        return matrix.of(productCode).entrySet().stream()
                .flatMap(asked -> newest(asked.getKey(), locale).map(text -> text.under(asked.getValue())))
                .toList();
    }

    /** Whether any product asks for it or not: as something that may be left out. */
    ConsentText offered(String code, Locale locale) {
        return newest(code, locale)
                .map(text -> text.under(ConsentMatrix.NOT_ASKED))
                .findFirst()
                .orElseThrow();
    }

    boolean isRequired(String productCode, String code) {
        return matrix.rule(productCode, code).required();
    }

    /** The hash of the Chinese text, which is the one that binds; nothing if the version is no longer asked for. */
    Optional<String> hash(String code, int version) {
        return newest(code, Locale.CHINESE)
                .filter(text -> text.version() == version)
                .map(Stored::sha256)
                .findFirst();
    }

    /** The digest of what is shown now, unless the text was altered since it was agreed within the bank. */
    Optional<String> shown(String code, int version, Locale locale) {
        return newest(code, locale)
                .filter(text -> text.version() == version && text.digest().equals(text.sha256()))
                .map(Stored::sha256)
                .findFirst();
    }

    /** Of that version as it stands there now. */
    Optional<String> digest(String code, int version, Locale locale) {
        return jdbc.sql(TEXT + "and version = ?")
                .params(code, language(locale), version)
                .query(Stored.class)
                .optional()
                .map(Stored::digest);
    }

    /** A text as it was agreed to, be it replaced since. */
    Optional<ConsentText> of(String productCode, String code, int version, Locale locale) {
        return jdbc.sql(TEXT + "and version = ?")
                .params(code, language(locale), version)
                .query(Stored.class)
                .optional()
                .map(text -> text.under(matrix.rule(productCode, code)));
    }

    private Stream<Stored> newest(String code, Locale locale) {
        return jdbc
                .sql(TEXT + "order by version desc limit 1")
                .params(code, language(locale))
                .query(Stored.class)
                .stream();
    }

    static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
