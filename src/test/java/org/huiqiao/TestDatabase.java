package org.huiqiao;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each context a database of its own: H2 in memory, or embedded PostgreSQL with -Dhuiqiao.test.db=postgres. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OWNER = "huiqiao_owner";
    private static final String APPLICATION = "huiqiao_app";

    /** The two roles of README. */
    private static final List<String> ROLES = List.of(
            "create role huiqiao_owner login password 'huiqiao_owner'",
            "create role huiqiao_app login password 'huiqiao_app' nosuperuser nobypassrls");

    private static final List<String> GRANTS = List.of(
            "grant usage, create on schema public to huiqiao_app",
            "alter default privileges for role huiqiao_owner in schema public"
                    + " grant select, insert, update, delete on tables to huiqiao_app",
            "alter default privileges for role huiqiao_owner in schema public"
                    + " grant usage on sequences to huiqiao_app");

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> settings = isPostgres()
                ? settings(createPostgres(name), context.getEnvironment().getProperty("huiqiao.test.as-owner") != null)
                : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("spring.datasource.hikari.minimum-idle", 1); // cached contexts keep their pools
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", all));
    }

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("huiqiao.test.db"));
    }

    /** Past every policy and trigger, as the owner of the tables may. */
    public static JdbcClient owner(Environment bank) {
        return JdbcClient.create(new DriverManagerDataSource(
                bank.getRequiredProperty("spring.datasource.url"),
                isPostgres() ? OWNER : "sa",
                isPostgres() ? OWNER : ""));
    }

    private static Map<String, Object> settings(String url, boolean asOwner) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", asOwner ? OWNER : APPLICATION,
                "spring.datasource.password", asOwner ? OWNER : APPLICATION,
                "spring.flyway.url", url,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", OWNER);
    }

    private static void execute(DataSource as, List<String> statements) throws SQLException {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void stopPostgres() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String createPostgres(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "600")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setRegisterShutdownHook(false)
                        .start();
                // after the contexts, which would wait for a database that is gone
                SpringApplication.getShutdownHandlers().add(TestDatabase::stopPostgres);
                execute(postgres.getPostgresDatabase(), ROLES);
            }
            execute(postgres.getPostgresDatabase(), List.of("create database " + name + " owner " + OWNER));
            execute(postgres.getDatabase("postgres", name), GRANTS);
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
