package org.huiqiao.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key of all codes in the chain; whoever has the database must not have it
 * @param anchorFile where the head of the chain is noted, best on another machine or on a medium written once
 */
@ConfigurationProperties("huiqiao.audit")
record AuditSettings(
        @DefaultValue("demo-audit-key") String key,
        @DefaultValue("./data/audit/anchors") Path anchorFile,
        @DefaultValue("1h") Duration anchorEvery) {

    @Override
    public String toString() {
        return "AuditSettings[" + anchorFile + "]";
    }
}
