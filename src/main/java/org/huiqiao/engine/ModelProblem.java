package org.huiqiao.engine;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with a model. Its words are under {@code engine.model.<code>}; the file comes first, then
 * what the sentence needs.
 */
public record ModelProblem(String file, String code, List<String> args) {

    private static final int LONGEST = 120;

    static ModelProblem of(String file, String code, Object... args) {
        List<String> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(shortened(String.valueOf(arg)));
        }
        return new ModelProblem(file, code, List.copyOf(texts));
    }

    /** What the engine itself says against a model that passed our own checks; in its own words. */
    static ModelProblem ofEngine(RuntimeException refusal) {
        Throwable cause = refusal;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return of("", "engine", String.valueOf(cause.getMessage()));
    }

    public String text(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.engine",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Object> all = new ArrayList<>(List.of(file));
        all.addAll(args);
        return new MessageFormat(words.getString("engine.model." + code), locale).format(all.toArray());
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
