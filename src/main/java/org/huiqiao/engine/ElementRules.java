package org.huiqiao.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What no element of a process may say: scripts, classes, connectors, listeners, fields put into shared beans, unknown
 * delegates and topics. Asked by {@link ModelCheck} before the engine sees a model and by {@link ModelFence} inside it.
 */
final class ElementRules {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "scriptTask", "connector", "executionListener", "taskListener", "field", "import");
    private static final List<String> CODE = List.of(
            "class",
            "expression",
            "formHandlerClass",
            "resource",
            "variableMappingClass",
            "variableMappingDelegateExpression");
    /** All that TaskForms knows; {@code validator} would name a class. */
    private static final Set<String> CONSTRAINTS =
            Set.of("required", "readonly", "min", "max", "minlength", "maxlength");

    private final Set<String> beans;
    private final Set<String> topics;

    /** A code of {@link ModelProblem} with what its sentence needs. */
    record Breach(String code, List<String> args) {

        static Optional<Breach> of(String code, @Nullable String... args) {
            return Optional.of(
                    new Breach(code, Arrays.stream(args).map(String::valueOf).toList()));
        }

        ModelProblem in(String file) {
            return ModelProblem.of(file, code, args.toArray());
        }
    }

    /** @param camunda the value of an attribute of the engine's own vocabulary; {@code plain} of one without a namespace */
    record Tag(String name, UnaryOperator<@Nullable String> plain, UnaryOperator<@Nullable String> camunda) {}

    ElementRules(Set<String> beans, Set<String> topics) {
        this.beans = beans;
        this.topics = topics;
    }

    Optional<Breach> breach(Tag tag) {
        if (FORBIDDEN.contains(tag.name())) {
            return Breach.of("tag", tag.name());
        }
        for (String attribute : CODE) {
            if (tag.camunda().apply(attribute) != null) {
                return Breach.of("attribute", attribute);
            }
        }
        String language = tag.plain().apply("language");
        if (language != null) {
            return Breach.of("language", language);
        }
        String constraint = tag.plain().apply("name");
        if (tag.name().equals("constraint") && !CONSTRAINTS.contains(String.valueOf(constraint))) {
            return Breach.of("constraint", constraint);
        }
        return work(tag);
    }

    private Optional<Breach> work(Tag tag) {
        String type = tag.camunda().apply("type");
        if (type != null && !type.equals("external")) {
            return Breach.of("type", type);
        }
        String topic = tag.camunda().apply("topic");
        if (topic != null && !topics.contains(topic)) {
            return Breach.of("topic", topic);
        }
        String delegate = tag.camunda().apply("delegateExpression");
        if (delegate != null) {
            Matcher named = DELEGATE.matcher(delegate);
            if (!named.matches() || !beans.contains(named.group(1))) {
                return Breach.of("delegate", delegate);
            }
        }
        return Optional.empty();
    }
}
