package org.huiqiao.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The one list of what models may call. */
@Component
public class BuildingBlocks {

    private final ApplicationContext context;

    BuildingBlocks(ApplicationContext context) {
        this.context = context;
    }

    /** Names of delegates and helper beans for expressions, workers left out. */
    public Set<String> beans() {
        Set<String> names = new TreeSet<>();
        for (String name : context.getBeanNamesForAnnotation(BuildingBlock.class)) {
            if (!Worker.class.isAssignableFrom(typeOf(name))) {
                names.add(name);
            }
        }
        return names;
    }

    public Set<String> topics() {
        return new TreeSet<>(java.util.Arrays.asList(context.getBeanNamesForType(Worker.class, false, false)));
    }

    public Map<String, BuildingBlock> all() {
        Map<String, BuildingBlock> blocks = new LinkedHashMap<>();
        for (String name : context.getBeanNamesForAnnotation(BuildingBlock.class)) {
            blocks.put(name, java.util.Objects.requireNonNull(context.findAnnotationOnBean(name, BuildingBlock.class)));
        }
        return blocks;
    }

    private Class<?> typeOf(String name) {
        return java.util.Objects.requireNonNull(context.getType(name));
    }
}
