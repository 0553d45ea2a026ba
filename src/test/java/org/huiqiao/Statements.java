package org.huiqiao;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many SQL statements an act needs, as Spring tells them, of this thread only. */
public final class Statements {

    private Statements() {}

    public static int of(Callable<?> act) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Level before = logger.getLevel();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(told);
        try {
            act.call();
        } finally {
            logger.detachAppender(told);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        return (int) List.copyOf(told.list).stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
