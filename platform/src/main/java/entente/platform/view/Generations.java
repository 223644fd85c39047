package entente.platform.view;

import static entente.platform.store.Database.await;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Which tables a version of a view has, and what each is for. */
final class Generations {

    enum State {
        /** Being filled; the first of a version is queried all the same. */
        BUILDING,
        /** Behind the SQL view and caught up at least once. */
        LIVE,
        /** Replaced; dropped when nobody has read it for a day. */
        RETIRED
    }

    /**
     * A generation of a view.
     *
     * @param parked how many events it has set aside
     */
    record Known(int generation, State state, long parked) {}

    private Generations() {}

    static List<Known> of(SqlClient client, RowTable<?> table) {
        List<Known> known = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select generation, state, (select count(*) from parked"
                                                + " where consumer = $3::text || generation)"
                                                + " from view_generation where view = $1 and"
                                                + " version = $2 order by generation")
                                .execute(
                                        Tuple.of(
                                                table.name(),
                                                table.version(),
                                                table.name() + "_v" + table.version() + "_g")))) {
            known.add(
                    new Known(row.getInteger(0), State.valueOf(row.getString(1)), row.getLong(2)));
        }
        return known;
    }

    /** How many events the one of this number has set aside. */
    static long parked(List<Known> known, int generation) {
        return known.stream()
                .filter(k -> k.generation() == generation)
                .mapToLong(Known::parked)
                .sum();
    }

    static void add(SqlClient client, RowTable<?> table, int generation) {
        await(
                client.preparedQuery(
                                "insert into view_generation (view, version, generation, state)"
                                        + " values ($1, $2, $3, 'BUILDING')")
                        .execute(Tuple.of(table.name(), table.version(), generation)));
    }

    static void mark(SqlClient client, RowTable<?> table, int generation, State state) {
        await(
                client.preparedQuery(
                                "update view_generation set state = $4, read_at = clock_timestamp()"
                                        + " where view = $1 and version = $2 and generation = $3")
                        .execute(
                                Tuple.of(table.name(), table.version(), generation, state.name())));
    }

    static void remove(SqlClient client, RowTable<?> table, int generation) {
        table.drop(client, generation);
        Checkpoints.forget(client, table.table(generation));
        await(
                client.preparedQuery(
                                "delete from view_generation where view = $1 and version = $2 and"
                                        + " generation = $3")
                        .execute(Tuple.of(table.name(), table.version(), generation)));
    }

    /** Says that this version is still in use. */
    static void read(SqlClient client, RowTable<?> table) {
        await(
                client.preparedQuery(
                                "update view_generation set read_at = clock_timestamp() where view ="
                                        + " $1 and version = $2 and state <> 'RETIRED'")
                        .execute(Tuple.of(table.name(), table.version())));
    }

    /** Drops what nobody has used for a day: replaced generations and versions of older code. */
    static void sweep(SqlClient client) {
        for (Row row :
                await(
                        client.preparedQuery(
                                        "delete from view_generation where read_at <"
                                                + " clock_timestamp() - interval '24 hours' returning"
                                                + " view, version, generation")
                                .execute())) {
            String table = row.getString(0) + "_v" + row.getInteger(1) + "_g" + row.getInteger(2);
            await(
                    client.query(
                                    "drop table if exists "
                                            + RowTable.SCHEMA
                                            + "."
                                            + table
                                            + " cascade")
                            .execute());
            Checkpoints.forget(client, table);
        }
    }
}
