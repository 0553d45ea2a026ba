package org.huiqiao.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The one list of what models may call. */
@Component
public class BuildingBlocks {

    private final ApplicationContext context;
    private volatile @Nullable Set<String> beans;

    BuildingBlocks(ApplicationContext context) {
        this.context = context;
    }

    /** Names of delegates and helper beans for expressions, workers left out. Each expression asks. */
    public Set<String> beans() {
        Set<String> known = beans;
        if (known == null) {
            known = Collections.unmodifiableSet(namedBlocks());
            beans = known;
        }
        return known;
    }

    private Set<String> namedBlocks() {
        Set<String> names = new TreeSet<>();
        for (String name : context.getBeanNamesForAnnotation(BuildingBlock.class)) {
            if (!Worker.class.isAssignableFrom(typeOf(name))) {
                names.add(name);
            }
        }
        return names;
    }

    public Set<String> topics() {
        return new TreeSet<>(Arrays.asList(context.getBeanNamesForType(Worker.class, false, false)));
    }

    public Map<String, BuildingBlock> all() {
        Map<String, BuildingBlock> blocks = new LinkedHashMap<>();
        for (String name : context.getBeanNamesForAnnotation(BuildingBlock.class)) {
            blocks.put(name, Objects.requireNonNull(context.findAnnotationOnBean(name, BuildingBlock.class)));
        }
        return blocks;
    }

    private Class<?> typeOf(String name) {
        return Objects.requireNonNull(context.getType(name));
    }
}
