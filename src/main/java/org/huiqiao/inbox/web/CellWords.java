package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A cell of a table for people: words for codes, facts and truth, long numbers in groups. */
@Component
class CellWords {

    private static final Pattern PART = Pattern.compile(
            "\\bfacts\\.(?<fact>\\w+)|\"(?<code>[^\"]*)\"|\\b(?<word>true|false|null)\\b|(?<number>\\d{5,})|(?<comma>,)");

    private final KeyFigures figures;
    private final Words words;

    CellWords(KeyFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    String of(String cell) {
        return PART.matcher(cell).replaceAll(found -> Matcher.quoteReplacement(said((Matcher) found)));
    }

    private String said(Matcher found) {
        if (found.group("fact") != null) {
            return figures.label(found.group("fact"));
        }
        if (found.group("code") != null) {
            return figures.coded(found.group("code"));
        }
        if (found.group("number") != null) {
            return Figures.number(new BigDecimal(found.group("number")));
        }
        if (found.group("comma") != null) {
            return words.text("inbox.comma");
        }
        return switch (found.group("word")) {
            case "true" -> words.text("inbox.yes");
            case "false" -> words.text("inbox.no");
            default -> words.text("inbox.decision.unknown");
        };
    }
}
