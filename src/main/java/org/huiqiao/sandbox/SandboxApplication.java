package org.huiqiao.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The outside world. Names the few auto-configurations it wants, so that none of the bank's can slip in. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@ComponentScan
@EnableScheduling
public class SandboxApplication {

    public static void main(String[] args) {
        world(Clock.system(ZoneId.of("Asia/Shanghai"))).run(args);
    }

    /** Port 0 takes a free one; see {@link #url}. */
    public static ConfigurableApplicationContext start(int port, Path folder) {
        return start(port, folder, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** With the bank's clock in tests, so that signatures stay fresh and a registry's day passes at will. */
    public static ConfigurableApplicationContext start(int port, Path folder, Clock clock) {
        return world(clock)
                .run("--sandbox.port=" + port, "--server.port=" + port, "--sandbox.folder=" + folder.toAbsolutePath());
    }

    public static String url(ConfigurableApplicationContext world) {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(world.getEnvironment().getProperty("local.server.port"));
    }

    private static SpringApplicationBuilder world(Clock clock) {
        return new SpringApplicationBuilder(SandboxApplication.class)
                .logStartupInfo(false)
                .properties("spring.config.name=sandbox", "spring.config.additional-location=classpath:/sandbox/")
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
    }
}
