package org.huiqiao.contract;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the PDFs live. */
@ConfigurationProperties("huiqiao.contracts")
record ContractSettings(@DefaultValue("./data/contracts") Path folder) {}
