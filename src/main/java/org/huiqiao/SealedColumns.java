package org.huiqiao;

import java.util.List;
import java.util.function.BiConsumer;
import org.huiqiao.common.Secret;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;

/** Seals each {@link Secret} of an aggregate for the column and the aggregate in which it lies, and opens it there only. */
class SealedColumns implements BeforeConvertCallback<Object>, AfterConvertCallback<Object> {

    private final RelationalMappingContext mapping;
    private final Vault vault;

    SealedColumns(RelationalMappingContext mapping, Vault vault) {
        this.mapping = mapping;
        this.vault = vault;
    }

    @Override
    public Object onBeforeConvert(Object aggregate) {
        secrets(aggregate, (place, secret) -> secret.sealBy(open -> vault.seal(open, place)));
        return aggregate;
    }

    @Override
    public Object onAfterConvert(Object aggregate) {
        secrets(aggregate, (place, secret) -> secret.openBy(stored -> vault.open(stored, place)));
        return aggregate;
    }

    private void secrets(Object aggregate, BiConsumer<PersonalColumn.Place, Secret> found) {
        RelationalPersistentEntity<?> entity = mapping.getRequiredPersistentEntity(aggregate.getClass());
        walk(mapping.getAggregatePath(entity), aggregate, (column, secret) -> {
            // what has a secret gets its number from us, before it is stored
            Object id = entity.getIdentifierAccessor(aggregate).getRequiredIdentifier();
            found.accept(column.at(id.toString()), secret);
        });
    }

    private void walk(AggregatePath at, Object value, BiConsumer<PersonalColumn, Secret> found) {
        RelationalPersistentEntity<?> entity = mapping.getRequiredPersistentEntity(value.getClass());
        PersistentPropertyAccessor<?> properties = entity.getPropertyAccessor(value);
        for (RelationalPersistentProperty property : entity) {
            Object held = properties.getProperty(property);
            AggregatePath path = at.append(property);
            if (held instanceof Secret secret) {
                found.accept(column(path), secret);
            } else if (held != null && property.isEntity()) {
                Iterable<?> members = held instanceof Iterable<?> many ? many : List.of(held);
                members.forEach(member -> walk(path, member, found));
            }
        }
    }

    private static PersonalColumn column(AggregatePath path) {
        String table = path.getTableInfo().qualifiedTableName().getReference();
        String column = path.getColumnInfo().name().getReference();
        return PersonalColumn.of(table, column);
    }
}
