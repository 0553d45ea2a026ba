package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with models before the engine sees any of them: it evaluates the timer of a start event while it
 * deploys, and reads whatever it is given to the end. Says all of it, in words. Asks nothing of the engine, so that
 * drafts can be checked too.
 */
public final class ModelCheck {

    private ModelCheck() {}

    /**
     * @param models by file name; they are released together and may call each other
     * @param beans the building blocks that expressions may name
     * @param topics the building blocks that wait for work
     */
    public static List<ModelProblem> problems(Map<String, byte[]> models, Set<String> beans, Set<String> topics) {
        List<ModelProblem> problems = new ArrayList<>();
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        ElementRules rules = new ElementRules(beans, topics);
        ExpressionCheck expressions = new ExpressionCheck(beans);
        models.forEach(
                (name, content) -> problems.addAll(new ModelReading(name, calls, rules, expressions).of(content)));
        calls.keySet().forEach(process -> circle(process, process, calls, new LinkedHashSet<>(), problems));
        return problems.stream().distinct().toList();
    }

    private static void circle(
            String first, String here, Map<String, Set<String>> calls, Set<String> way, List<ModelProblem> problems) {
        if (!way.add(here)) {
            return;
        }
        for (String next : calls.getOrDefault(here, Set.of())) {
            if (next.equals(first)
                    && first.equals(way.stream().sorted().findFirst().orElse(first))) {
                problems.add(ModelProblem.of("", "circle", String.join(" → ", way) + " → " + first));
            } else {
                circle(first, next, calls, way, problems);
            }
        }
        way.remove(here);
    }
}
