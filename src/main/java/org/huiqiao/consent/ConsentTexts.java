package org.huiqiao.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest version of each text, in Chinese or English. */
@Component
class ConsentTexts {

    private static final String CURRENT = """
            select t.code, t.version, t.title, t.body, t.receiver, t.required, t.sha256 from consent_text t
            where t.language = ? and t.version =
            (select max(n.version) from consent_text n where n.code = t.code and n.language = t.language)
            and %s order by t.position""";

    private final JdbcClient jdbc;

    ConsentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ConsentText> askedFor(String productCode, Locale locale) {
        return jdbc.sql(CURRENT.formatted("(t.product_code is null or t.product_code = ?)"))
                .params(language(locale), productCode)
                .query(ConsentText.class)
                .list();
    }

    /** The Chinese text is the one that binds; its hash is kept with the grant. */
    Optional<ConsentText> current(String code) {
        return jdbc.sql(CURRENT.formatted("t.code = ?"))
                .params("zh", code)
                .query(ConsentText.class)
                .optional();
    }

    /** A text as it was agreed to, be it replaced since. */
    Optional<ConsentText> of(String code, int version, Locale locale) {
        return jdbc.sql("""
                        select code, version, title, body, receiver, required, sha256 from consent_text
                        where code = ? and version = ? and language = ?""")
                .params(code, version, language(locale))
                .query(ConsentText.class)
                .optional();
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
