package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The very appender that the bank logs through. */
class MaskedLogTest {

    @Test
    void neitherLinesNorStackTracesTellNumbersOfPeople() {
        LoggingSystem system = LoggingSystem.get(getClass().getClassLoader());
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, (LogFile) null);
        LoggerContext context = (LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger("ROOT");
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        PatternLayoutEncoder encoder = (PatternLayoutEncoder) console.getEncoder();

        Throwable cause = new IllegalStateException("no such person: 330106198803125170", new Exception("13800000101"));
        LoggingEvent event = new LoggingEvent(
                "f", root, ch.qos.logback.classic.Level.ERROR, "paid to {}", cause, new Object[] {"6228000000001010173"
                });
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);

        assertThat(line)
                .contains("paid to [card]", "no such person: [id]", "[phone]", "MaskedLogTest")
                .doesNotContain("330106198803125170", "13800000101", "6228000000001010173");
    }
}
