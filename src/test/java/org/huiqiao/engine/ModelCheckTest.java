package org.huiqiao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told of models; the hostile ones are in {@link HostileModelsTest}. */
class ModelCheckTest {

    private static final String BPMN =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>%s</definitions>";

    @Test
    void processesThatCallEachOtherInACircleAreNamedOnce() {
        List<ModelProblem> problems = ModelCheck.problems(
                new TreeMap<>(Map.of(
                        "a.bpmn", calls("a", "b").getBytes(UTF_8),
                        "b.bpmn", calls("b", "c").getBytes(UTF_8),
                        "c.bpmn", calls("c", "a").getBytes(UTF_8))),
                Set.of(),
                Set.of());
        assertThat(problems)
                .extracting(ModelProblem::toString)
                .containsExactly("processes call each other in a circle: a → b → c → a");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String model = BPMN.formatted("<process id='p'/><process id='p'><callActivity calledElement='p'/></process>");
        assertThat(ModelCheck.problems(Map.of("m.bpmn", model.getBytes(UTF_8)), Set.of(), Set.of()))
                .extracting(ModelProblem::code)
                .containsExactly("kept", "twice", "circle");
    }

    private static String calls(String process, String called) {
        return BPMN.formatted(
                "<process id='%s' xmlns:c='http://camunda.org/schema/1.0/bpmn' c:historyTimeToLive='P1D'><callActivity id='call_%s' calledElement='%s'/></process>"
                        .formatted(process, process, called));
    }
}
