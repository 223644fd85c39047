package entente.governance.notifications;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notices of one person: what concerns the seats that the person has now. */
@Singleton
public class NoticeClient {

    /**
     * Not what one did oneself, and not what is older than a month when one sat down. $1 account,
     * $2 to $6 its seats.
     */
    private static final String MINE =
            """
             from notice n left join notice_mark m on m.account = $1 and m.notice = n.id
             where n.partnership_id = any($2) and n.actor <> $1
               and exists (
                 select from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
                             s(partnership, person, side, roles, since)
                  where s.partnership = n.partnership_id and n.at >= s.since - interval '30 days'
                    and (s.person = any(n.persons)
                         or string_to_array(s.roles, ',')
                            && case s.side when 'OURS' then n.ours else n.theirs end))
               and n.kind = any($7)
            """;

    private static final String SELECT =
            "select n.id, n.kind, n.title, n.supplier_id, n.path, n.due_on, n.at, coalesce(m.mark,"
                    + " 'UNREAD'), n.position";

    private final Database database;

    NoticeClient(Database database) {
        this.database = database;
    }

    /**
     * Who asks.
     *
     * @param kinds that the person wants to hear of
     */
    record Reader(String account, List<Place> places, Set<NoticeKind> kinds) {}

    /**
     * Which notices.
     *
     * @param mark null: all that are not archived
     * @param supplierId null: of all partnerships
     * @param before only those before this one; null: from the newest on
     */
    record Wanted(
            @Nullable Mark mark, @Nullable UUID supplierId, @Nullable Before before, int most) {}

    /** A place in the list, which goes from the newest to the oldest. */
    record Before(long position, UUID id) {}

    List<Notice> list(Reader reader, Wanted wanted) {
        if (reader.places.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = values(reader);
        Mark mark = wanted.mark;
        values.add(mark == null ? null : mark.name());
        values.add(wanted.supplierId);
        Before before = wanted.before;
        values.add(before == null ? null : before.position);
        values.add(before == null ? null : before.id);
        values.add(wanted.most);
        return notices(
                SELECT
                        + MINE
                        + " and (coalesce(m.mark, 'UNREAD') = $8 or ($8::text is null and m.mark is"
                        + " distinct from 'ARCHIVED')) and ($9::uuid is null or n.supplier_id = $9)"
                        + " and ($10::bigint is null or (n.position, n.id) < ($10, $11::uuid))"
                        + " order by n.position desc, n.id desc limit $12",
                values);
    }

    /** Those of these ids that are the person's, with their marks. */
    Map<UUID, Mark> marks(Reader reader, Collection<UUID> ids) {
        if (reader.places.isEmpty()) {
            return Map.of();
        }
        List<@Nullable Object> values = values(reader);
        values.add(ids.toArray(UUID[]::new));
        return notices(SELECT + MINE + " and n.id = any($8)", values).stream()
                .collect(Collectors.toMap(Notice::id, Notice::mark));
    }

    /** How many unread ones of each kind. */
    Map<NoticeKind, Integer> unread(Reader reader) {
        Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
        reader.kinds.forEach(kind -> counts.put(kind, 0));
        if (!reader.places.isEmpty()) {
            query(
                            "select n.kind, count(*)::int"
                                    + MINE
                                    + " and m.mark is null group by n.kind",
                            values(reader))
                    .forEach(row ->
                            counts.put(NoticeKind.valueOf(row.getString(0)), row.getInteger(1)));
        }
        return counts;
    }

    /**
     * What a mail tells: unread ones that are new since the last, and those that are due today.
     *
     * @param told last place of the log of which the last one told
     */
    List<Notice> news(Reader reader, long told, long through, LocalDate today, int most) {
        if (reader.places.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = values(reader);
        values.add(told);
        values.add(through);
        values.add(today);
        values.add(most);
        return notices(
                SELECT
                        + MINE
                        + " and m.mark is null and n.position <= $9 and (n.position > $8 or"
                        + " n.due_on = $10) order by n.due_on nulls last, n.position limit $11",
                values);
    }

    private static List<@Nullable Object> values(Reader reader) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(reader.account);
        values.add(reader.places.stream().map(Place::partnershipId).toArray(UUID[]::new));
        values.add(reader.places.stream().map(Place::personId).toArray(UUID[]::new));
        values.add(reader.places.stream().map(at -> at.side().name()).toArray(String[]::new));
        values.add(
                reader.places.stream()
                        .map(at ->
                                at.roles().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                        .toArray(String[]::new));
        values.add(
                reader.places.stream()
                        .map(at -> at.since().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        values.add(reader.kinds.stream().map(Enum::name).toArray(String[]::new));
        return values;
    }

    private List<Notice> notices(String sql, List<@Nullable Object> values) {
        List<Notice> notices = new ArrayList<>();
        for (Row row : query(sql, values)) {
            notices.add(
                    new Notice(
                            row.getUUID(0),
                            NoticeKind.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getUUID(3),
                            row.getString(4),
                            row.getLocalDate(5),
                            row.getOffsetDateTime(6).toInstant(),
                            Mark.valueOf(row.getString(7)),
                            row.getLong(8)));
        }
        return notices;
    }

    private Iterable<Row> query(String sql, List<@Nullable Object> values) {
        return await(database.pool().preparedQuery(sql).execute(Tuple.tuple(values)));
    }
}
