package org.huiqiao.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

/** Building blocks that do nothing but answer so that a credit loan goes straight through our real models. */
public final class Stubs {

    static final List<String> SOURCES =
            Stream.iterate(1, n -> n <= 9, n -> n + 1).map(n -> "SOURCE_" + n).toList();
    static final Map<String, Object> FACTS = facts();

    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "checkIntake", Map.of("security", "CREDIT", "intakeOutcome", "OK"),
            "recordDecision", Map.of("creditOutcome", "APPROVE"),
            "openFaceSign", Map.of("faceSignOutcome", "PASSED", "faceSignMode", "ONLINE_ESIGN"),
            "recordConditions", Map.of("conditionsOutcome", "MET"),
            "instructPayment", Map.of("payeeKnown", true, "fourEyes", false),
            "bookLoan", Map.of("disbursementOutcome", "PAID"),
            "send-payout", Map.of("payoutState", "PAID"));

    private Stubs() {}

    static Map<String, Object> answer(String block) {
        return ANSWERS.getOrDefault(block, Map.of());
    }

    static Set<String> delegates() {
        return named("delegateExpression=\"\\$\\{(\\w+)}\"");
    }

    static Set<String> helpers() {
        return named("[$#({ !](\\w+)\\.\\w+\\((?:execution|&#34;|\")");
    }

    static Set<String> topics() {
        return named("camunda:topic=\"([^\"]+)\"");
    }

    private static Set<String> named(String pattern) {
        Set<String> names = new TreeSet<>();
        models("processes").forEach((file, text) -> {
            Matcher found = Pattern.compile(pattern).matcher(text);
            while (found.find()) {
                names.add(found.group(1));
            }
        });
        return names;
    }

    /** File name to text. */
    static Map<String, String> models(String folder) {
        Map<String, String> models = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.toList()) {
                models.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Start this in the root of the repository", e);
        }
        return models;
    }

    private static Map<String, Object> facts() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(Path.of("src/bench/one-case.json").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("Start this in the root of the repository", e);
        }
    }

    /** A service task. */
    public record Delegate(String name) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            answer(name).forEach(execution::setVariable);
        }
    }

    /** Whatever expressions of the models ask: due dates, and questions whose answers lead straight through. */
    @BuildingBlock(value = "benchHelper", zh = "测量", en = "bench", purpose = "expressions reach annotated classes only")
    public static final class Helper {

        public Date due(String code) {
            return Date.from(Instant.now().plus(Duration.ofDays(3)));
        }

        public List<String> needed(String businessKey) {
            return SOURCES;
        }

        public String security(String businessKey) {
            return "CREDIT";
        }

        public boolean none(String businessKey) {
            return true;
        }

        public boolean stands(String businessKey) {
            return true;
        }

        public boolean renewal(String businessKey) {
            return false;
        }
    }

    /** {@code resolutionDesk.needed} asks for something else than {@code factSources.needed}. */
    @BuildingBlock(
            value = "benchNothingNeeded",
            zh = "测量",
            en = "bench",
            purpose = "expressions reach annotated classes only")
    public static final class NothingNeeded {

        public boolean needed(String businessKey) {
            return false;
        }
    }

    static Object helper(String name) {
        return name.equals("resolutionDesk") || name.equals("guaranteeDesk") ? new NothingNeeded() : new Helper();
    }
}
