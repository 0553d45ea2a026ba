package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Only the bank's own proxy is believed when it says on whose behalf it asks. */
class ProxyTest {

    @RestController
    @ImportAutoConfiguration({
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class WhoAsks {

        @GetMapping("/who")
        String who(HttpServletRequest request) {
            return request.getRemoteAddr();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, 127\\.0\\.0\\.1, 127.0.0.1",
        "native, 10\\.1\\.1\\.1, 127.0.0.1",
        "native, 127\\.0\\.0\\.1, 203.0.113.7",
    })
    void theAddressIsTakenFromTrustedProxiesOnly(String strategy, String trusted, String address)
            throws IOException, InterruptedException {
        try (var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(WhoAsks.class)
                .run(
                        "--spring.profiles.active=test",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.forward-headers-strategy=" + strategy,
                        "--server.tomcat.remoteip.internal-proxies=" + trusted)) {
            String answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + context.getWebServer().getPort() + "/who"))
                                    .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(answer).isEqualTo(address);
        }
    }
}
