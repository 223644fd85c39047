package entente.governance.notifications;

import entente.governance.notifications.TrayEvent.Marked;
import entente.governance.people.PartnershipRole;
import entente.platform.Category;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.LogCursor;
import entente.platform.store.LogTail;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the notices of all capabilities, in the order of the whole log and together with how far
 * it has come: one reader, where a view per capability would be one each. Who is told is found when
 * somebody asks, by the seats of that moment: a successor finds what is open, who left sees nothing
 * any more, and no name is kept.
 */
@Singleton
public class NoticeView {

    private static final Logger LOG = Logger.getLogger(NoticeView.class);
    private static final UUID NOTICES = UUID.fromString("2f0f8d52-3d0e-5b6e-9f7c-6f3f3a0c9b41");
    private static final String CONSUMER = "notices";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int STOP_EARLY = 1;

    private final EventStore store;
    private final LogTail tail;
    private final LedTask task;
    private final Map<String, Heard> heard = new HashMap<>();
    private final EventCodec<TrayEvent> trays = new EventCodec<>(TrayEvent.class);

    /** The bells of a category, and who reads its events for them. */
    private record Heard(EventCodec<?> codec, List<Bell> bells) {
        List<Ring> rings(Recorded<byte[]> raw) {
            Recorded<?> event = raw.with(codec.decode(raw.type(), raw.event()));
            return bells.stream().flatMap(bell -> bell.ring(event).stream()).toList();
        }
    }

    NoticeView(@All List<Bell> bells, EventStore store, LogTail tail, Leadership leadership) {
        for (Bell bell : bells) {
            for (Category<?> category : bell.categories()) {
                heard.computeIfAbsent(
                                category.name(),
                                _ ->
                                        new Heard(
                                                new EventCodec<>(category.events()),
                                                new ArrayList<>()))
                        .bells()
                        .add(bell);
            }
        }
        this.store = store;
        this.tail = tail;
        this.task = new LedTask(leadership, CONSUMER, this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) {
        task.close();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        Checkpoints.ensure(connection, CONSUMER, "log", List.of(0));
        long at = position(connection);
        LogCursor cursor = tail.cursor(connection, null, at);
        Runnable confirm = LedTask.confirming(connection);
        while (!led.isClosed()) {
            List<Recorded<byte[]>> events = cursor.next(POLL);
            if (events.isEmpty()) {
                confirm.run();
                continue;
            }
            long from = at;
            long to = events.getLast().position();
            Database.inTransaction(
                    connection,
                    c -> {
                        take(c, events);
                        if (!Checkpoints.move(
                                c, CONSUMER, "log", from, new Mark(to, 0, null, null))) {
                            throw new IllegalStateException("Somebody else writes the notices");
                        }
                        return to;
                    });
            at = to;
            led.worked();
        }
    }

    private void take(SqlClient client, List<Recorded<byte[]>> events) {
        for (Recorded<byte[]> raw : events) {
            String category = Category.of(raw.stream());
            if (category.equals(TrayEvent.CATEGORY.name())) {
                if (trays.decode(raw.type(), raw.event()) instanceof Marked marked) {
                    mark(client, marked);
                }
                continue;
            }
            Heard of = heard.get(category);
            if (of != null) {
                List<Ring> rings = rings(of, raw);
                for (int i = 0; i < rings.size(); i++) {
                    write(client, raw, i, rings.get(i));
                }
            }
        }
    }

    /** An event that cannot be told to people must not keep all later ones from them. */
    private static List<Ring> rings(Heard of, Recorded<byte[]> raw) {
        try {
            return of.rings(raw);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Nobody is told of event %s (%s)", raw.eventId(), raw.type());
            return List.of();
        }
    }

    private static void write(SqlClient client, Recorded<byte[]> raw, int number, Ring ring) {
        Audience audience = ring.audience();
        Database.await(
                client.preparedQuery(
                                "insert into notice (id, position, partnership_id, supplier_id,"
                                        + " kind, title, path, due_on, at, actor, persons, ours,"
                                        + " theirs) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                                        + " $11, $12, $13) on conflict do nothing")
                        .execute(
                                Tuple.from(
                                        new @Nullable Object[] {
                                            Ids.derived(NOTICES, raw.eventId() + "/" + number),
                                            raw.position(),
                                            ring.partnershipId(),
                                            ring.supplierId(),
                                            ring.kind().name(),
                                            ring.title(),
                                            ring.path(),
                                            ring.dueOn(),
                                            raw.occurredAt().atOffset(ZoneOffset.UTC),
                                            raw.actor(),
                                            audience.persons().toArray(UUID[]::new),
                                            names(audience.ours()),
                                            names(audience.theirs())
                                        })));
    }

    private static String[] names(Set<PartnershipRole> roles) {
        return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static void mark(SqlClient client, Marked marked) {
        UUID[] ids = marked.noticeIds().toArray(UUID[]::new);
        Database.await(
                marked.mark() == entente.governance.notifications.Mark.UNREAD
                        ? client.preparedQuery(
                                        "delete from notice_mark where account = $1 and notice ="
                                                + " any($2)")
                                .execute(Tuple.of(marked.account()).addValue(ids))
                        : client.preparedQuery(
                                        "insert into notice_mark (account, notice, mark) select $1,"
                                                + " id, $3 from unnest($2::uuid[]) id on conflict"
                                                + " (account, notice) do update set mark ="
                                                + " excluded.mark")
                                .execute(Tuple.of(marked.account(), ids, marked.mark().name())));
    }

    private static long position(SqlClient client) {
        Mark mark = Checkpoints.read(client, CONSUMER, "log").get(0);
        return mark == null ? 0 : mark.next();
    }

    /**
     * Waits until everything up to a place of the log is told.
     *
     * @param after null: does not wait
     * @return up to where it is
     * @throws Rejected 503 {@code view-behind}
     */
    long await(@Nullable Long after) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long at = position(store.database().pool());
            if (after == null || at >= after) {
                return at;
            }
            if (System.nanoTime() > until) {
                throw new Rejected(
                        Rejected.Kind.BUSY,
                        "view-behind",
                        "The notices are at position " + at + ", not yet at " + after);
            }
            try {
                Thread.sleep(POLL.dividedBy(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Rejected(
                        Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
            }
        }
    }
}
