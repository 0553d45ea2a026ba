package org.huiqiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Writes down every flow node that a case has left, for the gate that asks whether the tests go all ways. */
public class FlowNodes extends AbstractProcessEnginePlugin {

    public static final Path FOLDER = Path.of("target", "flow-nodes");

    private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.addAll(Objects.requireNonNullElse(configuration.getCustomPreBPMNParseListeners(), List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition.getKey(), definition);
            }
        });
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    public static Set<String> seen() {
        return Set.copyOf(SEEN);
    }

    private static void watch(String processKey, ScopeImpl scope) {
        for (ActivityImpl node : scope.getActivities()) {
            String line = processKey + " " + node.getId().replace("#multiInstanceBody", "");
            node.addBuiltInListener(ExecutionListener.EVENTNAME_END, execution -> passed(line));
            watch(processKey, node);
        }
    }

    private static void passed(String line) {
        if (SEEN.add(line)) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
