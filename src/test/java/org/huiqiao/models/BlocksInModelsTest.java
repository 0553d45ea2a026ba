package org.huiqiao.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;

/** Models put building blocks together; they hold no code of their own. */
class BlocksInModelsTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.])([a-zA-Z_]\\w*)\\s*\\.");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "scriptTask", "executionListener", "taskListener", "connector");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, BpmnModelInstance> models = ModelFiles.processes();
    private final BlocksInCode blocks = BlocksInCode.scan();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyDelegateAndTopicIsABuildingBlock() {
        models.forEach((file, model) -> model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> !isBlock(task))
                .forEach(task -> wrong.add(file + " " + task.getId())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBeanInAnExpressionIsABuildingBlock() {
        models.forEach((file, model) -> EXPRESSION
                .matcher(ModelFiles.text("processes/" + file + ".bpmn"))
                .results()
                .flatMap(expression -> beans(expression.group(1)))
                .filter(bean -> !blocks.beans().contains(bean))
                .forEach(bean -> wrong.add(file + " " + bean)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsProgrammedInAModel() {
        models.forEach((file, model) -> elements(model.getDocument().getRootElement())
                .filter(element -> FORBIDDEN.contains(element.getLocalName())
                        || element.hasAttribute(CAMUNDA, "class")
                        || element.getLocalName().equals("conditionExpression") && element.hasAttribute("language"))
                .forEach(element -> wrong.add(file + " " + element.getLocalName())));
        assertThat(wrong).isEmpty();
    }

    private boolean isBlock(ServiceTask task) {
        String topic = task.getCamundaTopic();
        if (topic != null) {
            return "external".equals(task.getCamundaType()) && blocks.topics().contains(topic);
        }
        String delegate = task.getCamundaDelegateExpression();
        return delegate != null && blocks.beans().contains(delegate.replaceAll("[${} ]", ""));
    }

    private static Stream<String> beans(String expression) {
        return BEAN.matcher(TEXT.matcher(expression).replaceAll("''"))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("execution") && !name.equals("task"));
    }

    private static Stream<DomElement> elements(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(BlocksInModelsTest::elements));
    }
}
