package org.huiqiao.once;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long an answer is kept, and after what time a request that never ended may be tried again. */
@ConfigurationProperties("huiqiao.once")
record OnceSettings(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("2m") Duration lease) {}
