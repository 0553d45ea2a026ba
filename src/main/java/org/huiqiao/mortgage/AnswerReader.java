package org.huiqiao.mortgage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** Reads an outside answer, in which numbers come as numbers or as text and anything may be missing. */
record AnswerReader(Map<String, ?> answer) {

    boolean isTrue(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    boolean isFalse(String name) {
        return "false".equalsIgnoreCase(text(name));
    }

    @Nullable
    String text(String name) {
        Object found = answer.get(name);
        return found == null ? null : found.toString();
    }

    String requiredText(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    @Nullable
    BigDecimal number(String name) {
        String found = text(name);
        return found == null ? null : new BigDecimal(found);
    }

    @Nullable
    Integer integer(String name) {
        BigDecimal found = number(name);
        return found == null ? null : found.intValueExact();
    }

    Money money(String name) {
        BigDecimal found = number(name);
        return found == null ? Money.ZERO : Money.yuan(found);
    }

    List<AnswerReader> list(String name) {
        Object found = answer.get(name);
        if (!(found instanceof List<?> items)) {
            return List.of();
        }
        return items.stream()
                .filter(Map.class::isInstance)
                .map(AnswerReader::of)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static AnswerReader of(Object item) {
        return new AnswerReader((Map<String, ?>) item);
    }
}
