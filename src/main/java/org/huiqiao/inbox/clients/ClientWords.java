package org.huiqiao.inbox.clients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqiao.common.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds companies by part of their name or by their code. */
@Component
class ClientWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-z]*[0-9][0-9a-z]*");
    private static final int MOST = 6;

    private final JdbcClient jdbc;

    ClientWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(String companyId, String name) {
        Set<String> words = new LinkedHashSet<>(SearchWords.tails(companyId));
        words.addAll(SearchWords.pairs(SearchWords.plain(name)));
        Set<String> known = Set.copyOf(jdbc.sql("select word from client_word where company_id = ?")
                .param(companyId)
                .query(String.class)
                .list());
        words.stream().filter(word -> !known.contains(word)).forEach(word -> jdbc.sql(
                        "insert into client_word (word, company_id) values (?, ?)")
                .params(word, companyId)
                .update());
    }

    /** Words that a company must all have; one that nobody has if what was typed is too short to look for. */
    static List<String> of(String typed) {
        String text = SearchWords.plain(typed);
        if (text.length() >= 4 && NUMBER.matcher(text).matches()) {
            return List.of('#' + text);
        }
        List<String> pairs = new ArrayList<>(SearchWords.pairs(text));
        return pairs.isEmpty() ? List.of("#") : List.copyOf(pairs.subList(0, Math.min(MOST, pairs.size())));
    }
}
