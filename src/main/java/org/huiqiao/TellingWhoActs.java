package org.huiqiao;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.ConcurrentReferenceHashMap.ReferenceType;

/**
 * Tells PostgreSQL before each statement who acts now, if it does not know it yet, so that its row policies can judge
 * (ADR 16). What a connection was told stays with it in the pool.
 */
class TellingWhoActs extends DelegatingDataSource {

    private static final String TELL = "select set_config('huiqiao.reach', ?, false),"
            + " set_config('huiqiao.person', ?, false), set_config('huiqiao.branch', ?, false),"
            + " set_config('huiqiao.day', ?, false)";
    private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

    private record Told(Reach reach, LocalDate day) {}

    private final Map<Connection, Told> told = new ConcurrentReferenceHashMap<>(64, ReferenceType.WEAK);
    private final Supplier<Clock> clock;

    TellingWhoActs(DataSource pool, Supplier<Clock> clock) {
        super(pool);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return telling(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return telling(super.getConnection(username, password));
    }

    private Connection telling(Connection connection) throws SQLException {
        Teller teller = new Teller(connection, connection.unwrap(Connection.class));
        try {
            teller.tell();
        } catch (SQLException | RuntimeException notTold) {
            connection.close();
            throw notTold;
        }
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, teller);
    }

    private final class Teller implements InvocationHandler {

        private final Connection connection;
        private final Connection physical;
        private @Nullable Told known;

        private Teller(Connection connection, Connection physical) {
            this.connection = connection;
            this.physical = physical;
            this.known = told.get(physical);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
                throws Throwable {
            String name = method.getName();
            if (STATEMENTS.contains(name)) {
                tell();
            }
            if (name.equals("close")) {
                keep();
            }
            try {
                Object result = method.invoke(connection, args);
                if (name.equals("rollback")) {
                    // takes back what was told since
                    known = null;
                }
                return result;
            } catch (InvocationTargetException e) {
                if (ENDS.contains(name)) {
                    known = null;
                }
                throw e.getTargetException();
            }
        }

        private void tell() throws SQLException {
            Told now = new Told(Acting.reach(), LocalDate.now(clock.get()));
            if (now.equals(known)) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(TELL)) {
                statement.setString(1, now.reach().kind().name());
                statement.setString(2, now.reach().person());
                statement.setString(3, now.reach().branch());
                statement.setString(4, now.day().toString());
                statement.execute();
            }
            known = now;
        }

        /** The pool rolls back what was left open, and with it what was told in it. */
        private void keep() throws SQLException {
            if (known == null || connection.isClosed() || !connection.getAutoCommit()) {
                told.remove(physical);
            } else {
                told.put(physical, known);
            }
        }
    }
}
