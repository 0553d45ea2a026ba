package org.huiqiao.consent;

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

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
