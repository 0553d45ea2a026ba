package org.huiqiao;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The bank's application. The outside world it talks to is the separate application in {@code sandbox}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
        // every module may have its TaskPages
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.huiqiao\\.sandbox\\..*")
        })
public class Huiqiao {

    private static final List<String> COMMANDS = List.of(
            "--replay",
            "--what-if",
            "--verify-audit",
            "--create-branch",
            "--create-user",
            "--starting-code",
            "--close-user");

    public static void main(String[] args) {
        boolean command = Stream.of(args).map(arg -> arg.split("=", 2)[0]).anyMatch(COMMANDS::contains);
        SpringApplication.run(Huiqiao.class, command ? apart(args) : args);
    }

    /** A command works beside a running node: on a port of its own, and it takes up no work. */
    private static String[] apart(String[] args) {
        return Stream.concat(Stream.of(args), Stream.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"))
                .toArray(String[]::new);
    }
}
