package org.huiqiao.bench;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Cases for one table, always the same ones: on, below and above each border, and its own words. */
final class MadeUpFacts {

    private static final Pattern FACT = Pattern.compile("facts\\.(\\w+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?");

    private final String key;
    private final Map<String, List<Object>> values;

    private MadeUpFacts(String key, Map<String, List<Object>> values) {
        this.key = key;
        this.values = values;
    }

    Map<String, List<Object>> values() {
        return values;
    }

    String decisionKey() {
        return key;
    }

    static MadeUpFacts of(String model) {
        Decision decision = Dmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        DecisionTable table = (DecisionTable) decision.getExpression();
        Map<String, List<Object>> values = new TreeMap<>();
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            Matcher named = FACT.matcher(
                    inputs.get(column).getInputExpression().getText().getTextContent());
            while (named.find()) {
                List<Object> known = values.computeIfAbsent(named.group(1), name -> new ArrayList<>());
                for (Rule rule : table.getRules()) {
                    Object[] cells = rule.getInputEntries().toArray();
                    String test = ((org.camunda.bpm.model.dmn.instance.InputEntry) cells[column])
                            .getText()
                            .getTextContent();
                    known.addAll(mentioned(test));
                }
                String type =
                        String.valueOf(inputs.get(column).getInputExpression().getTypeRef());
                if (type.equals("boolean")) {
                    known.addAll(List.of(true, false));
                }
                if (known.isEmpty()) {
                    known.add(type.equals("string") ? "X" : BigDecimal.TEN);
                }
            }
        }
        return new MadeUpFacts(decision.getId(), values);
    }

    private static List<Object> mentioned(String test) {
        List<Object> found = new ArrayList<>();
        WORD.matcher(test).results().forEach(word -> found.add(word.group(1)));
        NUMBER.matcher(WORD.matcher(test).replaceAll("")).results().forEach(number -> {
            BigDecimal border = new BigDecimal(number.group());
            Stream.of(-1, 0, 1).map(BigDecimal::valueOf).map(border::add).forEach(found::add);
        });
        return found;
    }

    List<Map<String, Object>> take(int cases) {
        Random random = new Random(key.hashCode());
        List<Map<String, Object>> made = new ArrayList<>();
        for (int n = 0; n < cases; n++) {
            Map<String, Object> facts = new HashMap<>();
            values.forEach((name, known) ->
                    facts.put(name, random.nextInt(25) == 0 ? null : known.get(random.nextInt(known.size()))));
            made.add(facts);
        }
        return made;
    }
}
