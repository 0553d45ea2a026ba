package org.huiqiao;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqiao.users.DemoStaff;
import org.huiqiao.users.Users;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outside the demo nothing of the demo: no secret that everybody knows, no demo users, no sandbox. */
@Component
@Profile("!demo & !test")
class ProductionGuard implements InitializingBean {

    private static final int SHORTEST = 16;
    private static final Map<String, String> SECRETS = new TreeMap<>(Map.of(
            "huiqiao.outside.secret", "demo-secret-of-bank-and-sandbox",
            "huiqiao.vault.master-key", "demo-vault-master-key",
            "huiqiao.audit.key", "demo-audit-key",
            "huiqiao.signing.password", "huiqiao-demo"));
    private static final String SECOND_FACTOR = "huiqiao.users.second-factor.mandatory";
    private static final String WORLD = "huiqiao.outside.base-url";

    private final Environment environment;
    private final Users users;
    private final JdbcClient jdbc;

    ProductionGuard(Environment environment, Users users, JdbcClient jdbc) {
        this.environment = environment;
        this.users = users;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new UnsafeConfiguration(problems);
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        SECRETS.forEach((key, known) -> {
            String value = environment.getProperty(key, "");
            if (value.isBlank()) {
                problems.add(key + ": not set");
            } else if (value.equals(known)) {
                problems.add(key + ": the value of the demo");
            } else if (value.length() < SHORTEST) {
                problems.add(key + ": shorter than " + SHORTEST + " characters");
            }
        });
        String world = environment.getProperty(WORLD, "");
        if (world.isBlank() || world.contains("127.0.0.1") || world.contains("localhost")) {
            problems.add(WORLD + ": " + (world.isBlank() ? "not set" : "the sandbox"));
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")
                && passesTheRowPolicies()) {
            problems.add("spring.datasource.username: a role that no row policy binds");
        }
        if (!environment.getProperty(SECOND_FACTOR, Boolean.class, true)) {
            problems.add(SECOND_FACTOR + ": switched off");
        }
        DemoStaff.people().stream()
                .filter(person -> users.staff(person.id()).isPresent())
                .forEach(person -> problems.add("demo user " + person.id() + ": still active"));
        return problems;
    }

    /** As superuser, by attribute or as the owner of the tables (ADR 16). */
    private boolean passesTheRowPolicies() {
        return jdbc.sql("""
                        select r.rolsuper or r.rolbypassrls or exists (select 1 from pg_class c
                            where c.oid = to_regclass('loan_application') and pg_has_role(c.relowner, 'member'))
                        from pg_roles r where r.rolname = current_user""").query(Boolean.class).single();
    }
}
