package org.huiqiao.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that came with this build: {@code processes/} and {@code decisions/}. */
@Component
class ShippedFiles {

    private final SortedMap<String, byte[]> files;

    @Autowired
    ShippedFiles() {
        this(new TreeMap<>());
        PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"classpath*:processes/*.bpmn", "classpath*:decisions/*.dmn"}) {
                for (Resource model : classPath.getResources(pattern)) {
                    files.put(Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShippedFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** By file name. */
    SortedMap<String, byte[]> byName() {
        return files;
    }
}
