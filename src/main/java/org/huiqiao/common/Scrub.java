package org.huiqiao.common;

import java.util.List;
import java.util.regex.Pattern;

/** The last line before a text leaves for a log or for the engine: whatever looks like a number of a person is masked. */
public final class Scrub {

    private record Rule(Pattern looks, String becomes) {}

    private static final List<Rule> RULES = List.of(
            // a record that prints itself: name=…, payeeAccount=…
            new Rule(
                    Pattern.compile(
                            "(?i)\\b(\\w*(?:name|address|idNo|phone|mobile|account|accountNo|payee|holder)=)(?!\\*\\*\\*)[^,\\]}\\n]+"),
                    "$1***"),
            // resident id, 18 or 15 digits
            new Rule(
                    Pattern.compile(
                            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])"),
                    "[id]"),
            // mobile, with or without the country
            new Rule(Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[- ]?)?1[3-9]\\d{9}(?![0-9A-Za-z])"), "[phone]"),
            new Rule(Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d[- ]\\d{4}[- ]\\d{4}(?![0-9A-Za-z])"), "[phone]"),
            // bank card or account, plain or in fours
            new Rule(
                    Pattern.compile("(?<![0-9A-Za-z])(?:62|4\\d|5[1-5]|3\\d|9\\d)\\d{14,17}(?![0-9A-Za-z])"), "[card]"),
            new Rule(
                    Pattern.compile("(?<![0-9A-Za-z])\\d{4}(?:[ -]\\d{4}){3}(?:[ -]\\d{1,3})?(?![0-9A-Za-z])"),
                    "[card]"));

    private Scrub() {}

    public static String text(String text) {
        String scrubbed = text;
        for (Rule rule : RULES) {
            scrubbed = rule.looks.matcher(scrubbed).replaceAll(rule.becomes);
        }
        return scrubbed;
    }
}
