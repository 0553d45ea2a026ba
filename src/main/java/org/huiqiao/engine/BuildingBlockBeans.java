package org.huiqiao.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The building blocks as the map that expressions see; beans are looked up when first named. */
@Component
class BuildingBlockBeans extends AbstractMap<Object, Object> {

    private final BuildingBlocks blocks;
    private final ListableBeanFactory beans;

    BuildingBlockBeans(BuildingBlocks blocks, ListableBeanFactory beans) {
        this.blocks = blocks;
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return blocks.beans().contains(name);
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return blocks.beans().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
