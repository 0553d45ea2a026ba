package org.huiqiao.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table written small: the policy (and how it adds up, or which gaps it owns to), then the columns {@code x:double | y:string{"A","B"} -> o:string}, then a row a
 * line, {@code < 5 | "A" -> "yes"}. Rows are called r1, r2 and so on.
 */
final class Sketch {

    private static final Pattern COLUMN = Pattern.compile("([\\w.]+):(\\w*)(?:\\{(.*)})?");

    private Sketch() {}

    static String of(String text) {
        return model(decision(text));
    }

    /** Many tables in one model, called t0_t, t1_t and so on; their rules t0_r1. */
    static String all(List<String> texts) {
        StringBuilder decisions = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            decisions.append(decision(texts.get(i)).replace(" id='", " id='t" + i + "_"));
        }
        return model(decisions.toString());
    }

    private static String model(String decisions) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>"
                + decisions + "</definitions>";
    }

    private static String decision(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        String[] policy = lines.get(0).split(" ");
        String[] head = sides(lines.get(1));
        StringBuilder xml = new StringBuilder("<decision id='t' name='t'><decisionTable id='tt' hitPolicy='"
                + policy[0].replace('_', ' ') + "'"
                + (policy.length > 1 && !policy[1].startsWith("无") ? " aggregation='" + policy[1] + "'" : "") + ">"
                + (lines.get(0).contains("无") ? "<description>" + policy[1] + "</description>" : ""));
        int column = 0;
        for (String input : cells(head[0])) {
            Matcher clause = clause(input);
            xml.append("<input id='i" + ++column + "'><inputExpression id='e" + column + "'" + type(clause)
                    + "><text>facts." + clause.group(1) + "</text></inputExpression>"
                    + allowed("inputValues", column, clause) + "</input>");
        }
        for (String output : cells(head[1])) {
            Matcher clause = clause(output);
            xml.append("<output id='o" + ++column + "' name='" + clause.group(1) + "'" + type(clause) + ">"
                    + allowed("outputValues", column, clause) + "</output>");
        }
        for (int row = 2; row < lines.size(); row++) {
            xml.append(rule(row - 1, sides(lines.get(row))));
        }
        return xml.append("</decisionTable></decision>").toString();
    }

    private static String rule(int number, String[] sides) {
        StringBuilder rule = new StringBuilder("<rule id='r" + number + "'><description>一句话</description>");
        int cell = 0;
        for (String input : cells(sides[0])) {
            rule.append(
                    "<inputEntry id='c" + number + "_" + ++cell + "'><text>" + escaped(input) + "</text></inputEntry>");
        }
        for (String output : cells(sides[1])) {
            rule.append("<outputEntry id='c" + number + "_" + ++cell + "'><text>" + escaped(output)
                    + "</text></outputEntry>");
        }
        return rule.append("</rule>").toString();
    }

    private static String[] sides(String line) {
        int arrow = line.indexOf("->");
        return new String[] {line.substring(0, arrow), line.substring(arrow + 2)};
    }

    private static List<String> cells(String side) {
        return new ArrayList<>(Arrays.asList(side.split("\\|", -1)))
                .stream().map(String::strip).toList();
    }

    private static Matcher clause(String text) {
        Matcher clause = COLUMN.matcher(text);
        if (!clause.matches()) {
            throw new IllegalArgumentException(text);
        }
        return clause;
    }

    private static String type(Matcher clause) {
        return clause.group(2).isEmpty() ? "" : " typeRef='" + clause.group(2) + "'";
    }

    private static String allowed(String tag, int column, Matcher clause) {
        return clause.group(3) == null
                ? ""
                : "<" + tag + " id='v" + column + "'><text>" + escaped(clause.group(3)) + "</text></" + tag + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
