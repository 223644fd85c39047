package entente.platform.view;

import static entente.platform.store.Database.await;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a view, made from its row class: one place says what a row is.
 *
 * <p>Writing goes through the raw client, one {@code unnest} upsert for all rows of a batch: one
 * plan for any number of rows.
 */
final class RowTable<R> {

    static final String SCHEMA = "read_model";
    private static final String WORDS = "to_tsvector('" + FullText.READING + "', %s)";

    private final String name;
    private final int version;
    private final Constructor<R> constructor;
    private final List<ColumnOf> columns = new ArrayList<>();
    private final ColumnOf id;
    private final Index[] indexes;

    /** A field of the row and what it is in SQL; {@code array} columns travel as array literals. */
    private record ColumnOf(Field field, String name, String sql, Class<?> wire, boolean array) {}

    RowTable(Class<R> row) {
        Table table = row.getAnnotation(Table.class);
        if (table == null || !table.name().matches("[a-z][a-z0-9_]*_v[0-9]+")) {
            throw new IllegalArgumentException(row + " needs @Table(name = \"<name>_v<version>\")");
        }
        int mark = table.name().lastIndexOf("_v");
        this.name = table.name().substring(0, mark);
        this.version = Integer.parseInt(table.name().substring(mark + 2));
        this.indexes = table.indexes();
        try {
            this.constructor = row.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(row + " needs a constructor without parameters", e);
        }
        ColumnOf key = null;
        // Not getFields(): Quarkus hides an entity's public fields behind accessors when it builds
        // a
        // service, and Hibernate adds some of its own.
        for (Field field : fields(row)) {
            if (Modifier.isStatic(field.getModifiers())
                    || Modifier.isTransient(field.getModifiers())
                    || field.isSynthetic()
                    || field.getName().startsWith("$$_hibernate_")
                    || field.isAnnotationPresent(Transient.class)) {
                continue;
            }
            field.setAccessible(true);
            ColumnOf column = column(field);
            columns.add(column);
            if (field.isAnnotationPresent(Id.class)) {
                key = column;
            }
        }
        if (key == null) {
            throw new IllegalArgumentException(row + " needs a public field with @Id");
        }
        this.id = key;
    }

    /** Also those that rows of the same shape have in common, which come first. */
    private static List<Field> fields(Class<?> row) {
        List<Field> fields = new ArrayList<>();
        if (row.getSuperclass() != Object.class) {
            fields.addAll(fields(row.getSuperclass()));
        }
        fields.addAll(List.of(row.getDeclaredFields()));
        return fields;
    }

    private static ColumnOf column(Field field) {
        Column named = field.getAnnotation(Column.class);
        // The same rule as Hibernate's CamelCaseToUnderscoresNamingStrategy, which the services
        // use.
        String name =
                named == null || named.name().isEmpty()
                        ? field.getName()
                                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                                .toLowerCase(Locale.ROOT)
                        : named.name();
        Class<?> type = field.getType();
        if (type == String[].class) {
            return new ColumnOf(field, name, "text[]", String.class, true);
        }
        if (type.isEnum() || type == String.class) {
            return new ColumnOf(field, name, "text", String.class, false);
        }
        if (type == Integer.class || type == int.class) {
            return new ColumnOf(field, name, "integer", Integer.class, false);
        }
        if (type == Long.class || type == long.class) {
            return new ColumnOf(field, name, "bigint", Long.class, false);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new ColumnOf(field, name, "boolean", Boolean.class, false);
        }
        if (type == BigDecimal.class) {
            return new ColumnOf(field, name, "numeric", BigDecimal.class, false);
        }
        if (type == UUID.class) {
            return new ColumnOf(field, name, "uuid", UUID.class, false);
        }
        if (type == LocalDate.class) {
            return new ColumnOf(field, name, "date", LocalDate.class, false);
        }
        if (type == Instant.class) {
            return new ColumnOf(field, name, "timestamptz", OffsetDateTime.class, false);
        }
        throw new IllegalArgumentException("A view's row cannot hold " + field);
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    /** The SQL view that entities map and queries use. */
    String queried() {
        return SCHEMA + "." + name + "_v" + version;
    }

    /** The table of a generation, also its consumer's name. */
    String table(int generation) {
        return name + "_v" + version + "_g" + generation;
    }

    void create(SqlClient client, int generation) {
        String table = table(generation);
        String list =
                columns.stream()
                        .map(c -> c.name + " " + c.sql + (c.equals(id) ? " primary key" : ""))
                        .collect(Collectors.joining(", "));
        await(
                client.query("create table if not exists %s.%s (%s)".formatted(SCHEMA, table, list))
                        .execute());
        for (int i = 0; i < indexes.length; i++) {
            await(
                    client.query(
                                    "create index if not exists %s_i%d on %s.%s (%s)"
                                            .formatted(
                                                    table,
                                                    i,
                                                    SCHEMA,
                                                    table,
                                                    indexes[i].columnList()))
                            .execute());
        }
        for (ColumnOf column : columns) {
            FullText text = column.field.getAnnotation(FullText.class);
            if (text != null) {
                index(client, table, column, "words", WORDS.formatted(column.name));
                if (text.fuzzy()) {
                    index(client, table, column, "trigrams", column.name + " public.gin_trgm_ops");
                }
            }
        }
    }

    private static void index(
            SqlClient client, String table, ColumnOf column, String kind, String what) {
        await(
                client.query(
                                "create index if not exists %s_%s_%s on %s.%s using gin (%s)"
                                        .formatted(table, column.name, kind, SCHEMA, table, what))
                        .execute());
    }

    /** Makes the generation the one that queries see. */
    void show(SqlClient client, int generation) {
        await(
                client.query(
                                "create or replace view %s as select * from %s.%s"
                                        .formatted(queried(), SCHEMA, table(generation)))
                        .execute());
    }

    void drop(SqlClient client, int generation) {
        await(
                client.query(
                                "drop table if exists %s.%s cascade"
                                        .formatted(SCHEMA, table(generation)))
                        .execute());
    }

    void clear(SqlClient client, int generation) {
        await(client.query("truncate %s.%s".formatted(SCHEMA, table(generation))).execute());
    }

    /** The rows of these keys, by key. */
    Map<Object, R> load(SqlClient client, int generation, Collection<Object> keys) {
        Map<Object, R> rows = new HashMap<>();
        String list = columns.stream().map(c -> c.name).collect(Collectors.joining(", "));
        String sql =
                "select %s from %s.%s where %s = any($1::%s[])"
                        .formatted(list, SCHEMA, table(generation), id.name, id.sql);
        Object[] wanted = (Object[]) Array.newInstance(id.wire, keys.size());
        int i = 0;
        for (Object key : keys) {
            wanted[i++] = key;
        }
        for (Row row : await(client.preparedQuery(sql).execute(Tuple.of(wanted)))) {
            R read = row(row);
            rows.put(key(read), read);
        }
        return rows;
    }

    private R row(Row row) {
        try {
            R made = constructor.newInstance();
            for (int i = 0; i < columns.size(); i++) {
                ColumnOf column = columns.get(i);
                Object value = column.array ? row.getArrayOfStrings(i) : row.get(column.wire, i);
                if (value != null) {
                    column.field.set(made, fromWire(column, value));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row must be a plain class with public fields", e);
        }
    }

    // Enum.valueOf needs a raw type when the enum is known only at run time.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object fromWire(ColumnOf column, Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (column.field.getType().isEnum()) {
            return Enum.valueOf((Class<Enum>) column.field.getType(), (String) value);
        }
        return value;
    }

    private static @Nullable Object toWire(ColumnOf column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case String[] array -> literal(array);
            case Object plain when column.wire.isInstance(plain) -> plain;
            case Object other ->
                    throw new IllegalArgumentException(column.name + " cannot hold " + other);
        };
    }

    private static String literal(String[] array) {
        return java.util.Arrays.stream(array)
                .map(s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    Object key(R row) {
        Object key = value(id, row);
        if (key == null) {
            throw new IllegalStateException("A row of " + name + " has no key");
        }
        return key;
    }

    private @Nullable Object value(ColumnOf column, R row) {
        try {
            return column.field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A row must be a plain class with public fields", e);
        }
    }

    /** A second row with the same content, to go back to when a fold fails half-way. */
    R copy(R row) {
        try {
            R copy = constructor.newInstance();
            for (ColumnOf column : columns) {
                column.field.set(copy, column.field.get(row));
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row must be a plain class with public fields", e);
        }
    }

    void upsert(SqlClient client, int generation, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String names = columns.stream().map(c -> c.name).collect(Collectors.joining(", "));
        String values =
                columns.stream()
                        .map(c -> c.array ? c.name + "::" + c.sql : c.name)
                        .collect(Collectors.joining(", "));
        String arrays =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> {
                            ColumnOf c = columns.get(i);
                            return "$" + (i + 1) + "::" + (c.array ? "text" : c.sql) + "[]";
                        })
                        .collect(Collectors.joining(", "));
        String updates =
                columns.stream()
                        .filter(c -> !c.equals(id))
                        .map(c -> c.name + " = excluded." + c.name)
                        .collect(Collectors.joining(", "));
        String sql =
                "insert into %s.%s (%s) select %s from unnest(%s) as t(%s) on conflict (%s) do %s"
                        .formatted(
                                SCHEMA,
                                table(generation),
                                names,
                                values,
                                arrays,
                                names,
                                id.name,
                                updates.isEmpty() ? "nothing" : "update set " + updates);
        Object[] parameters = new Object[columns.size()];
        for (int i = 0; i < parameters.length; i++) {
            ColumnOf column = columns.get(i);
            Object[] array = (Object[]) Array.newInstance(column.wire, rows.size());
            int r = 0;
            for (R row : rows) {
                array[r++] = toWire(column, value(column, row));
            }
            parameters[i] = array;
        }
        await(client.preparedQuery(sql).execute(Tuple.from(parameters)));
    }

    void delete(SqlClient client, int generation, Collection<Object> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Object[] gone = keys.toArray((Object[]) Array.newInstance(id.wire, 0));
        await(
                client.preparedQuery(
                                "delete from %s.%s where %s = any($1::%s[])"
                                        .formatted(SCHEMA, table(generation), id.name, id.sql))
                        .execute(Tuple.of(gone)));
    }
}
