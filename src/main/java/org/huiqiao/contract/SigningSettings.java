package org.huiqiao.contract;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the demonstration authority keeps its keys; a licensed CA (电子签名法 16) takes its place in earnest. */
@ConfigurationProperties("huiqiao.signing")
record SigningSettings(
        @DefaultValue("./data/signing") Path folder,
        @DefaultValue("huiqiao-demo") String password) {

    @Override
    public String toString() {
        return "SigningSettings[" + folder + "]";
    }
}
