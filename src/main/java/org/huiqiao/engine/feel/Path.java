package org.huiqiao.engine.feel;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** An entry of a map among the variables: {@code facts.score}. */
record Path(String variable, String entry) {

    static final String TEXT = "[a-zA-Z_]\\w*\\.[a-zA-Z_]\\w*";
    /** Says that the entry, or the map, is not there: what FEEL makes of that it has to say itself. */
    static final Object MISSING = new Object();

    private static final Pattern NAMES = Pattern.compile("([a-zA-Z_]\\w*)\\.([a-zA-Z_]\\w*)");
    private static final Set<String> WORDS = Set.of(
            "not",
            "null",
            "true",
            "false",
            "for",
            "if",
            "then",
            "else",
            "some",
            "every",
            "in",
            "return",
            "function",
            "and",
            "or",
            "between",
            "instance",
            "of",
            "satisfies",
            "external",
            "partial");

    static @Nullable Path of(String text) {
        Matcher names = NAMES.matcher(text);
        return names.matches() && !WORDS.contains(names.group(1)) && !WORDS.contains(names.group(2))
                ? new Path(names.group(1), names.group(2))
                : null;
    }

    @Nullable
    Object in(VariableContext context) {
        TypedValue found = context.containsVariable(variable) ? context.resolve(variable) : null;
        if (found != null && found.getValue() instanceof Map<?, ?> map && map.containsKey(entry)) {
            return map.get(entry);
        }
        return MISSING;
    }
}
