package org.huiqiao;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to the database for the sake of a case: statements by their text, and commits. What merely looks
 * whether there is work (acquisition, fetching, the schedule) is left out, and so is the test's own waiting.
 */
public class StatementCounter implements BeanPostProcessor {

    public static final String COMMITS = "commit";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);
    private volatile boolean counting;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !TestDatabase.isPostgres() ? new Counted(pool) : bean;
    }

    /** On PostgreSQL behind the one that tells who acts: that counts too. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (TestDatabase.isPostgres()
                && event.getApplicationContext().getBean(DataSource.class) instanceof DelegatingDataSource telling) {
            telling.setTargetDataSource(new Counted(telling.getTargetDataSource()));
        }
    }

    public void start() {
        counts.clear();
        counting = true;
    }

    /** @return how often, by the text of the statement; {@link #COMMITS} for the transactions */
    public Map<String, Long> stop() {
        counting = false;
        Map<String, Long> found = new TreeMap<>();
        counts.forEach((text, count) -> found.put(text, count.sum()));
        return found;
    }

    /** What the test itself does here is part of the case. */
    public void during(Runnable act) {
        mine.set(true);
        try {
            act.run();
        } finally {
            mine.set(false);
        }
    }

    private boolean counts() {
        if (!counting) {
            return false;
        }
        String thread = Thread.currentThread().getName();
        return thread.equals("main")
                ? mine.get()
                : !thread.startsWith("JobExecutor[")
                        && !thread.startsWith("scheduling")
                        && !thread.startsWith("outside-fetch")
                        && !thread.equals("sms");
    }

    private void count(String text, long times) {
        if (counts()) {
            counts.computeIfAbsent(text.replaceAll("\\s+", " ").strip(), key -> new LongAdder())
                    .add(times);
        }
    }

    private final class Counted extends DelegatingDataSource {

        private Counted(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) proxy(Connection.class, super.getConnection(), null);
        }
    }

    private Object proxy(Class<?> type, Object target, String text) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, new Counting(target, text));
    }

    private final class Counting implements InvocationHandler {

        private final Object target;
        private final String text;
        private long batched;

        private Counting(Object target, String text) {
            this.target = target;
            this.text = text;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] args) throws Throwable {
            String name = method.getName();
            Object result;
            try {
                result = method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
            if (target instanceof Connection) {
                if (name.equals("commit")) {
                    count(COMMITS, 1);
                }
                return result instanceof Statement made
                        ? proxy(method.getReturnType(), made, args == null ? null : (String) args[0])
                        : result;
            }
            if (name.equals("addBatch")) {
                batched++;
            } else if (name.equals("executeBatch")) {
                count(text, batched);
                batched = 0;
            } else if (name.startsWith("execute")) {
                count(args == null ? text : (String) args[0], 1);
            }
            return result;
        }
    }
}
