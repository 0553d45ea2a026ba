package org.huiqiao;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each context a database of its own: H2 in memory, or embedded PostgreSQL with -Dhuiqiao.test.db=postgres. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> settings = "postgres".equals(System.getProperty("huiqiao.test.db"))
                ? Map.of(
                        "spring.datasource.url", createPostgres(name),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres")
                : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("spring.datasource.hikari.minimum-idle", 1); // cached contexts keep their pools
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", all));
    }

    private static synchronized String createPostgres(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "600")
                        .start();
            }
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
