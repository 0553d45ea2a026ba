package org.huiqiao.engine;

import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Lets models name the stubs of the benchmark, as they may name the building blocks of the house. */
public final class StubBlocks extends BuildingBlocks {

    private final Set<String> beans;
    private final Set<String> topics;

    public StubBlocks(ApplicationContext context, Set<String> beans, Set<String> topics) {
        super(context);
        this.beans = beans;
        this.topics = topics;
    }

    @Override
    public Set<String> beans() {
        return beans;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Map<String, BuildingBlock> all() {
        return Map.of();
    }
}
