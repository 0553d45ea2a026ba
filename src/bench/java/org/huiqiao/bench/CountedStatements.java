package org.huiqiao.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Statements and commits of one engine, its looking for work and the driver's own questions left out. */
final class CountedStatements implements BeanPostProcessor {

    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();

    long statements() {
        return statements.sum();
    }

    long commits() {
        return commits.sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Counted(pool) : bean;
    }

    private static boolean counts() {
        String thread = Thread.currentThread().getName();
        return !thread.startsWith("JobExecutor[") && !thread.startsWith("outside-fetch") && !thread.startsWith("poll");
    }

    private final class Counted extends DelegatingDataSource {

        private Counted(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) counting(Connection.class, super.getConnection());
        }
    }

    private Object counting(Class<?> type, Object target) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            String name = method.getName();
            if (counts()) {
                if (name.equals("commit")) {
                    commits.increment();
                } else if (name.equals("addBatch") || name.startsWith("execute") && !name.equals("executeBatch")) {
                    statements.increment();
                }
            }
            try {
                Object result = method.invoke(target, args);
                return target instanceof Connection && result instanceof Statement made
                        ? counting(method.getReturnType(), made)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        });
    }
}
