package org.huiqiao.audit;

import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On PostgreSQL the database itself refuses to change the chain; H2, of the demo, has no such triggers. */
@Component
class AppendOnly implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261125.17");
    }

    @Override
    public String getDescription() {
        return "append only";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        String database = context.getConnection().getMetaData().getDatabaseProductName();
        if (!database.equals("PostgreSQL")) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("""
                    create function audit_is_append_only() returns trigger language plpgsql as
                    $$ begin raise exception 'audit is append-only'; end $$""");
            for (String table : List.of("audit_entry", "audit_seal")) {
                statement.execute(
                        "create trigger %s_kept before update or delete on %s for each row execute function audit_is_append_only()"
                                .formatted(table, table));
                statement.execute(
                        "create trigger %s_not_emptied before truncate on %s for each statement execute function audit_is_append_only()"
                                .formatted(table, table));
            }
        }
    }
}
