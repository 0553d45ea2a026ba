package org.huiqiao.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of each kind that the cells of a column tell apart: every value they name, one between each two borders,
 * one beyond, any other word, and null. No test can tell two values of a kind apart, so these few stand for all.
 * What reads best as an example comes first.
 */
final class Values {

    private static final String ANOTHER = "未列出";

    private Values() {}

    /** The type of the values a column holds; nothing if it holds anything and its cells name values of many types. */
    static Optional<Class<?>> type(String typeRef, Collection<Object> named) {
        return switch (typeRef) {
            case "string" -> Optional.of(String.class);
            case "boolean" -> Optional.of(Boolean.class);
            case "integer", "long", "double", "number" -> Optional.of(BigDecimal.class);
            // what the engine makes of a java.util.Date
            case "date" -> Optional.of(LocalDateTime.class);
            default -> {
                List<Class<?>> types = named.stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .toList();
                yield types.isEmpty()
                        ? Optional.of(String.class)
                        : types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
            }
        };
    }

    static List<@Nullable Object> of(Class<?> type, String typeRef, Collection<Object> named) {
        Collection<Object> fitting = named.stream().filter(type::isInstance).collect(Collectors.toList());
        List<@Nullable Object> values = new ArrayList<>();
        if (type == Boolean.class) {
            values.addAll(List.of(true, false));
        } else if (type == String.class) {
            values.addAll(fitting.stream().distinct().toList());
            values.add(another(fitting));
        } else if (type == LocalDate.class) {
            values.addAll(
                    ordered(all(LocalDate.class, fitting), LocalDate.EPOCH, d -> d.minusDays(1), d -> d.plusDays(1)));
        } else if (type == LocalDateTime.class) {
            values.addAll(moments(all(LocalDateTime.class, fitting)));
        } else {
            values.addAll(numbers(all(BigDecimal.class, fitting), isWhole(typeRef)));
        }
        values.add(null);
        return values;
    }

    static boolean isUnknown(@Nullable Object value) {
        return value == null || value instanceof String word && word.startsWith(ANOTHER);
    }

    static boolean isWhole(String typeRef) {
        return typeRef.equals("integer") || typeRef.equals("long");
    }

    private static String another(Collection<Object> named) {
        return Stream.iterate(ANOTHER, word -> word + "…")
                .filter(word -> !named.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Comparable<? super T>> TreeSet<T> all(Class<T> type, Collection<Object> named) {
        return named.stream().map(type::cast).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Object> numbers(TreeSet<BigDecimal> borders, boolean whole) {
        List<Object> values = new ArrayList<>(line(
                borders,
                BigDecimal.ZERO,
                border -> border.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE),
                border -> border.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE),
                (low, high) -> roundest(low, high)));
        values.removeIf(
                value -> whole && ((BigDecimal) value).stripTrailingZeros().scale() > 0);
        return values;
    }

    /** The number with the fewest decimals above the one and below the other. */
    private static BigDecimal roundest(BigDecimal low, BigDecimal high) {
        for (int scale = 0; ; scale++) {
            BigDecimal next = low.setScale(scale, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(scale));
            if (next.compareTo(high) < 0) {
                return next;
            }
        }
    }

    private static List<Object> moments(TreeSet<LocalDateTime> borders) {
        return line(
                borders,
                LocalDate.EPOCH.atStartOfDay(),
                time -> time.minusDays(1),
                time -> time.plusDays(1),
                (low, high) -> Stream.of(low.plusDays(1), low.plusHours(1), low.plusMinutes(1), low.plusSeconds(1))
                        .filter(high::isAfter)
                        .findFirst()
                        .orElse(low.plusNanos(1)));
    }

    private static <T extends Comparable<? super T>> List<Object> ordered(
            TreeSet<T> borders, T any, UnaryOperator<T> before, UnaryOperator<T> after) {
        return line(borders, any, before, after, (low, high) -> after.apply(low));
    }

    /** The borders, then what lies between, then what lies outside. */
    private static <T extends Comparable<? super T>> List<Object> line(
            TreeSet<T> borders, T any, UnaryOperator<T> before, UnaryOperator<T> after, BinaryOperator<T> between) {
        if (borders.isEmpty()) {
            return List.of(any);
        }
        List<Object> values = new ArrayList<>(borders);
        for (T low : borders) {
            T high = borders.higher(low);
            if (high != null) {
                T middle = between.apply(low, high);
                if (middle.compareTo(high) < 0) {
                    values.add(middle);
                }
            }
        }
        values.add(after.apply(borders.last()));
        values.add(before.apply(borders.first()));
        return values;
    }
}
