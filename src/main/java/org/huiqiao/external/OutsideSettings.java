package org.huiqiao.external;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the outside world is. The defaults are those of the demo's sandbox.
 *
 * @param secret shared with the partners, signs both directions
 * @param freshness how old a signed callback may be
 */
@ConfigurationProperties("huiqiao.outside")
record OutsideSettings(
        @DefaultValue("http://127.0.0.1:8090") URI baseUrl,
        @DefaultValue("demo-secret-of-bank-and-sandbox") String secret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5m") Duration freshness,
        @DefaultValue("1s") Duration smsRetry) {

    @Override
    public String toString() {
        return "OutsideSettings[" + baseUrl + "]";
    }
}
