package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Postgres;
import entente.platform.Recorded;
import entente.platform.testkit.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed under load: what was acknowledged is there when it is back. */
class PostgresCrashIT {

    private static final int WRITERS = 16;

    @Test
    void every_acknowledged_append_outlives_the_server() {
        try (Postgres server = Postgres.start();
                StoreFixture fixture = StoreFixture.fresh(server.database("crash"))) {
            EventStore store = fixture.instance().store();
            var life = store.incarnation();
            assertThat(crash(server, store, 2)).isEmpty();
            // It is the same log that goes on.
            assertThat(store.incarnation()).isEqualTo(life);
        }
    }

    /** What is acknowledged before it is on the disk, is lost with the server's memory. */
    @Test
    void without_waiting_for_the_disk_acknowledged_appends_are_lost() throws SQLException {
        try (Postgres server = Postgres.start();
                StoreFixture fixture = StoreFixture.fresh(server.database("crash"))) {
            try (var superuser = server.superuser();
                    var statement = superuser.createStatement()) {
                statement.execute("alter database crash set synchronous_commit = off");
                statement.execute("alter system set wal_writer_delay = '10s'");
                statement.execute("alter system set wal_writer_flush_after = '1GB'");
                statement.execute("select pg_reload_conf()");
            }
            assertThat(crash(server, fixture.instance().store(), 1)).isNotEmpty();
        }
    }

    /** Kills the server under load and starts it again; returns what is wrong with the log then. */
    private static List<String> crash(Postgres server, EventStore store, int times) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            work.add(() -> {
                for (int i = 0; writing.get(); i++) {
                    String content = number + "-" + i;
                    store.append(Requests.one("crash/" + i % 5, ANY, content));
                    acknowledged.add(content);
                }
                return null;
            });
        }
        work.add(() -> {
            for (int i = 0; i < times; i++) {
                int before = acknowledged.size();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> acknowledged.size() > before + 500);
                server.kill();
                server.startAgain();
            }
            int before = acknowledged.size();
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + 100);
            writing.set(false);
            return null;
        });
        Requests.together(work);
        return wrong(store, acknowledged);
    }

    private static List<String> wrong(EventStore store, Set<String> acknowledged) {
        Set<String> recorded = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        long position = 0;
        for (var batch = store.readAll(0, 1_000);
                !batch.isEmpty();
                batch = store.readAll(position, 1_000)) {
            for (Recorded<byte[]> event : batch) {
                position = event.position();
                String json = new String(event.event(), StandardCharsets.UTF_8);
                String content = json.substring(12, json.length() - 2);
                if (!recorded.add(content)) {
                    wrong.add("twice: " + content);
                }
            }
        }
        acknowledged.stream()
                .filter(content -> !recorded.contains(content))
                .forEach(content -> wrong.add("lost: " + content));
        return wrong;
    }
}
