package entente.governance.webhooks;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where webhooks are, and what was given up: a table each, beside the log. */
@Singleton
public class LetterClient {

    private static final String LETTER =
            "select position, delivery_id, event_id, type, attempts, error, failed_since, dead_at,"
                    + " replay from webhook_dead_letter where webhook = $1";

    private final Database database;

    LetterClient(Database database) {
        this.database = database;
    }

    /**
     * A delivery that was given up.
     *
     * @param position of the event in the log
     * @param replay it is about to be delivered after all
     */
    public record DeadLetter(
            long position,
            UUID deliveryId,
            UUID eventId,
            String type,
            int attempts,
            String error,
            Instant failedSince,
            Instant deadAt,
            boolean replay) {}

    /** Where webhooks are, by id; without those that were delivered nothing yet. */
    Map<UUID, Progress> progress() {
        Map<UUID, Progress> all = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .query(
                                        "select webhook, position, failing_since, attempts,"
                                                + " last_error, next_at from webhook_progress")
                                .execute())) {
            all.put(
                    row.getUUID(0),
                    new Progress(
                            row.getUUID(0),
                            row.getLong(1),
                            instant(row.getOffsetDateTime(2)),
                            row.getInteger(3),
                            row.getString(4),
                            instant(row.getOffsetDateTime(5))));
        }
        return all;
    }

    /** Writes down where these are: one statement for all. */
    static void write(SqlClient client, List<Progress> all) {
        await(
                client.preparedQuery(
                                """
                                insert into webhook_progress
                                  select * from unnest($1::uuid[], $2::bigint[], $3::timestamptz[],
                                                       $4::int[], $5::text[], $6::timestamptz[])
                                on conflict (webhook) do update
                                  set position = excluded.position,
                                      failing_since = excluded.failing_since,
                                      attempts = excluded.attempts,
                                      last_error = excluded.last_error,
                                      next_at = excluded.next_at
                                """)
                        .execute(
                                Tuple.of(
                                        all.stream().map(Progress::webhook).toArray(UUID[]::new),
                                        all.stream().map(Progress::position).toArray(Long[]::new),
                                        all.stream()
                                                .map(p -> time(p.failingSince()))
                                                .toArray(OffsetDateTime[]::new),
                                        all.stream()
                                                .map(Progress::attempts)
                                                .toArray(Integer[]::new),
                                        all.stream()
                                                .map(Progress::lastError)
                                                .toArray(String[]::new),
                                        all.stream()
                                                .map(p -> time(p.nextAt()))
                                                .toArray(OffsetDateTime[]::new))));
    }

    /** Gives up what failed, and has the webhook behind it. */
    void bury(Progress failed, DeadLetter letter) {
        database.inTransaction(connection -> {
            await(
                    connection
                            .preparedQuery(
                                    "insert into webhook_dead_letter (webhook, position,"
                                            + " delivery_id, event_id, type, attempts, error,"
                                            + " failed_since, dead_at) values ($1, $2, $3, $4, $5,"
                                            + " $6, $7, $8, $9) on conflict do nothing")
                            .execute(
                                    Tuple.from(
                                            new Object[] {
                                                failed.webhook(),
                                                letter.position,
                                                letter.deliveryId,
                                                letter.eventId,
                                                letter.type,
                                                letter.attempts,
                                                letter.error,
                                                time(letter.failedSince),
                                                time(letter.deadAt)
                                            })));
            write(connection, List.of(Progress.at(failed.webhook(), letter.position)));
            return letter;
        });
    }

    /** Of one webhook, in the order of the log. */
    List<DeadLetter> of(UUID webhook) {
        return letters(LETTER + " order by position", Tuple.of(webhook));
    }

    /** Those of one webhook that somebody asked for. */
    List<DeadLetter> asked(UUID webhook) {
        return letters(LETTER + " and replay order by position", Tuple.of(webhook));
    }

    /** How many each webhook has. */
    Map<UUID, Integer> counts() {
        Map<UUID, Integer> counts = new HashMap<>();
        await(
                        database.pool()
                                .query(
                                        "select webhook, count(*)::int from webhook_dead_letter"
                                                + " group by webhook")
                                .execute())
                .forEach(row -> counts.put(row.getUUID(0), row.getInteger(1)));
        return counts;
    }

    /**
     * Has them delivered after all.
     *
     * @param ids of deliveries; null: of any
     * @param type null: of any
     * @return how many
     */
    int ask(UUID webhook, @Nullable List<UUID> ids, @Nullable String type) {
        return await(
                        database.pool()
                                .preparedQuery(
                                        "update webhook_dead_letter set replay = true where webhook"
                                                + " = $1 and ($2::uuid[] is null or delivery_id = any"
                                                + " ($2)) and ($3::text is null or type = $3)")
                                .execute(
                                        Tuple.of(
                                                webhook,
                                                ids == null ? null : ids.toArray(UUID[]::new),
                                                type)))
                .rowCount();
    }

    void delivered(UUID webhook, DeadLetter letter) {
        await(
                database.pool()
                        .preparedQuery(
                                "delete from webhook_dead_letter where webhook = $1 and position ="
                                        + " $2")
                        .execute(Tuple.of(webhook, letter.position)));
    }

    /** Nothing is left of a webhook that was removed. */
    void forget(UUID webhook) {
        await(
                database.pool()
                        .preparedQuery("delete from webhook_dead_letter where webhook = $1")
                        .execute(Tuple.of(webhook)));
    }

    void failedAgain(UUID webhook, DeadLetter letter, String error) {
        await(
                database.pool()
                        .preparedQuery(
                                "update webhook_dead_letter set replay = false, attempts = attempts"
                                        + " + 1, error = $3 where webhook = $1 and position = $2")
                        .execute(Tuple.of(webhook, letter.position, error)));
    }

    private List<DeadLetter> letters(String sql, Tuple values) {
        List<DeadLetter> letters = new ArrayList<>();
        for (Row row : await(database.pool().preparedQuery(sql).execute(values))) {
            letters.add(
                    new DeadLetter(
                            row.getLong(0),
                            row.getUUID(1),
                            row.getUUID(2),
                            row.getString(3),
                            row.getInteger(4),
                            row.getString(5),
                            row.getOffsetDateTime(6).toInstant(),
                            row.getOffsetDateTime(7).toInstant(),
                            row.getBoolean(8)));
        }
        return letters;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
