package org.huiqiao.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqiao.common.SearchWords;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by part of the company's name, by case number or credit code or the last four or six of them, and by the
 * last four digits of the phone, always through an index.
 */
@Component
class CaseWords {

    /** More hits than this and the word is so common that walking the list finds them sooner. */
    private static final int RARE = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9a-z]{4,18}");
    private static final Pattern PHONE_TAIL = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;
    private final Vault vault;

    CaseWords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What a search comes to: the cases themselves if they are few, otherwise the words that each of them has.
     *
     * @param cases the only cases that can be meant; null if there are too many to name
     */
    record Hits(@Nullable List<String> cases, List<String> words) {}

    void learn(String applicationId, @Nullable String company, @Nullable String creditCode, @Nullable String phone) {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(SearchWords.tails(applicationId));
        if (company != null) {
            words.addAll(SearchWords.pairs(SearchWords.plain(company)));
        }
        if (creditCode != null) {
            words.addAll(SearchWords.tails(creditCode));
        }
        if (phone != null && phone.length() >= 4) {
            words.add(tail(phone.substring(phone.length() - 4)));
        }
        Set<String> known = Set.copyOf(jdbc.sql("select word from case_word where application_id = ?")
                .param(applicationId)
                .query(String.class)
                .list());
        words.stream().filter(word -> !known.contains(word)).forEach(word -> jdbc.sql(
                        "insert into case_word (word, application_id) values (?, ?)")
                .params(word, applicationId)
                .update());
    }

    Hits find(String typed) {
        String text = SearchWords.plain(typed);
        List<String> pairs = List.copyOf(SearchWords.pairs(text));
        List<String> byNumber = NUMBER.matcher(text).matches() ? byNumber(text) : List.of();
        if (!byNumber.isEmpty() || pairs.isEmpty()) {
            return new Hits(byNumber, List.of());
        }
        for (String pair : pairs) {
            List<String> cases = cases(pair);
            if (cases.size() <= RARE) {
                return new Hits(cases, pairs);
            }
        }
        return new Hits(null, pairs);
    }

    private List<String> byNumber(String text) {
        Set<String> found = new LinkedHashSet<>(cases('#' + text));
        if (PHONE_TAIL.matcher(text).matches()) {
            found.addAll(cases(tail(text)));
        }
        return List.copyOf(found);
    }

    private List<String> cases(String word) {
        return jdbc.sql("select application_id from case_word where word = ? order by application_id desc fetch first "
                        + (RARE + 1) + " rows only")
                .param(word)
                .query(String.class)
                .list();
    }

    private String tail(String digits) {
        return '~' + vault.blind("phone-tail:" + digits);
    }
}
