package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** An expression: a literal, which FEEL Scala is asked for once, or a path. */
final class Value {

    private static final Pattern LITERAL =
            Pattern.compile("\\s*(\"[^\"\\\\]*\"|-?\\d{1,15}(\\.\\d{1,15})?|true|false|null)\\s*");

    private final @Nullable Path path;
    private volatile @Nullable Object literal;
    private volatile boolean known;

    private Value(@Nullable Path path) {
        this.path = path;
    }

    /** Null if it is not plain. */
    static @Nullable Value read(String text) {
        Path path = Path.of(text.strip());
        return path != null || LITERAL.matcher(text).matches() ? new Value(path) : null;
    }

    /** @param feel asks FEEL Scala the same question */
    @Nullable
    Object of(VariableContext context, Supplier<@Nullable Object> feel) {
        return path == null ? literal(feel) : entry(path.in(context), feel);
    }

    private @Nullable Object literal(Supplier<@Nullable Object> feel) {
        if (!known) {
            literal = feel.get();
            known = true;
        }
        return literal;
    }

    private static @Nullable Object entry(@Nullable Object value, Supplier<@Nullable Object> feel) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        BigDecimal number = Numbers.of(value);
        Number returned = number == null ? null : Numbers.returned(number);
        return returned == null ? feel.get() : returned;
    }
}
