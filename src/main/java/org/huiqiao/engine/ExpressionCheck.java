package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.engine.ElementRules.Breach;

/**
 * Says of an expression before it runs what {@link GuardedAccess} would say when it runs. Stricter where it cannot
 * know: what is neither a building block nor the case may only be asked what a value can answer.
 */
final class ExpressionCheck {

    private static final Pattern TOKEN = Pattern.compile(
            "\\[\\s*(['\"])(?<key>(?:\\\\.|(?!\\1).)*)\\1\\s*]|(?<literal>'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\")"
                    + "|(?<number>\\d[\\w.]*)|(?<word>[\\p{L}_$][\\p{L}\\w$]*)|(?<sign>\\S)",
            Pattern.DOTALL);
    private static final Set<String> CASE = Set.of("execution", "task");
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private final Set<String> beans;

    ExpressionCheck(Set<String> beans) {
        this.beans = beans;
    }

    /** @param text may hold several expressions, or none */
    Optional<Breach> breach(String text) {
        for (String expression : expressions(text)) {
            Optional<Breach> breach = breachOf(expression);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private Optional<Breach> breachOf(String expression) {
        String before = "";
        String root = "";
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            String word = token.group("word");
            String key = token.group("key");
            String member = key != null ? key : before.equals(".") ? token.group() : null;
            if (member != null) {
                if (!allowed(root, member)) {
                    return Breach.of("member", member, expression);
                }
                root = "";
            } else if (word != null && !WORDS.contains(word)) {
                root = word;
                if (isCall(expression, token.end()) && !FUNCTIONS.contains(word)) {
                    return Breach.of("member", word, expression);
                }
            } else if (token.group().equals("[") && !index(expression, token.end())) {
                return Breach.of("computed", expression);
            } else if (!token.group().equals(".")) {
                root = "";
            }
            before = token.group();
        }
        return Optional.empty();
    }

    private boolean allowed(String root, String member) {
        if (CASE.contains(root)) {
            return GuardedAccess.ofAScope(member);
        }
        return beans.contains(root) ? !GuardedAccess.ofEveryObject(member) : GuardedAccess.ofAResult(member);
    }

    private static boolean isCall(String expression, int end) {
        return expression.substring(end).stripLeading().startsWith("(");
    }

    private static boolean index(String expression, int start) {
        return expression.substring(start).matches("(?s)\\s*\\d+\\s*].*");
    }

    /** What stands between the braces; a brace within quotes ends nothing. */
    private static List<String> expressions(String text) {
        List<String> found = new ArrayList<>();
        Matcher start = Pattern.compile("[$#]\\{").matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = start.end();
            char quote = 0;
            while (end < text.length() && (quote != 0 || text.charAt(end) != '}')) {
                char c = text.charAt(end);
                if (quote != 0 && c == '\\') {
                    end++;
                } else if (quote == 0 && (c == '\'' || c == '"')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                }
                end++;
            }
            from = Math.min(end, text.length());
            found.add(text.substring(start.end(), from));
        }
        return found;
    }
}
