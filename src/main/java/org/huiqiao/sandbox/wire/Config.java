package org.huiqiao.sandbox.wire;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What is fixed while the world runs; the rest is in {@link Settings}. */
public record Config(Path folder, String secret, String bankUrl, Duration freshness) {

    static Config of(Environment environment) {
        return Binder.get(environment).bind("sandbox", Config.class).get();
    }
}
