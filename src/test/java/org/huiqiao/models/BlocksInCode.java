package org.huiqiao.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Worker;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** What the code offers to models. */
record BlocksInCode(Set<String> beans, Set<String> topics) {

    static BlocksInCode scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BuildingBlock.class));
        // those of tests are nested
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\$.*")));
        BlocksInCode found = new BlocksInCode(new TreeSet<>(), new TreeSet<>());
        scanner.findCandidateComponents("org.huiqiao").forEach(candidate -> {
            Class<?> type = ClassUtils.resolveClassName(candidate.getBeanClassName(), null);
            String name =
                    AnnotationUtils.getAnnotation(type, BuildingBlock.class).value();
            (Worker.class.isAssignableFrom(type) ? found.topics : found.beans).add(name);
        });
        return found;
    }
}
