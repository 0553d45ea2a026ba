package org.huiqiao.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Where files live, how much of them a case may bring, and what of them is looked at at all. */
@ConfigurationProperties("huiqiao.documents")
record DocumentSettings(
        @DefaultValue("./data/documents") Path folder,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("20") int maxFiles,
        @DefaultValue("200") int maxPages,
        @DefaultValue("50") int maxMegapixels) {}
