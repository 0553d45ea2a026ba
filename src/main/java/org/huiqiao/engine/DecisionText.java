package org.huiqiao.engine;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A decision table as it was released.
 *
 * @param content the model file
 */
public record DecisionText(String decisionKey, int version, String content) {

    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?id=\"(\\w+)\"");
    private static final Pattern FACT = Pattern.compile("\\bfacts\\.(\\w+)");

    /** Of a table that nobody has released yet: version 0. */
    public static DecisionText ofDraft(String content) {
        Matcher decision = DECISION.matcher(content);
        if (!decision.find()) {
            throw new IllegalArgumentException("No decision in this file");
        }
        return new DecisionText(decision.group(1), 0, content);
    }

    /** SHA-256 of the model file, hex. */
    public String hash() {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The facts it reads, whichever cell names them. */
    Set<String> facts() {
        return FACT.matcher(content)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
