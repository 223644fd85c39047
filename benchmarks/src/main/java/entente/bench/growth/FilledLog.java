package entente.bench.growth;

import entente.bench.harness.Contender.Unverified;
import entente.bench.store.Kernel;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A log as appends would have left it, written by SQL: at any time a thousand streams are alive,
 * and each gets ten events, a claim with its first and a key with each.
 */
record FilledLog(Kernel kernel, long events) {
    static final int EVENTS_PER_STREAM = 10;
    private static final int ALIVE = 1_000;

    /** Fills the empty log and makes sure that it holds what a log must hold. */
    static FilledLog fill(Kernel kernel, long events) throws SQLException {
        FilledLog log = new FilledLog(kernel, events);
        kernel.sql("alter table event drop constraint event_stream_version");
        kernel.sql(log.insertEvents());
        kernel.sql(
                "alter table event add constraint event_stream_version unique (stream, version)");
        kernel.sql(
                "insert into command (actor, key, fingerprint, stream, version, position,"
                        + " recorded_at) select actor, gen_random_uuid()::text, repeat('0123456789abcdef',"
                        + " 4), stream, version, position, recorded_at from event order by position");
        kernel.sql(
                "insert into claim (scope, key, stream) select 'supplier-number', 'V-' ||"
                        + " gen_random_uuid(), stream from event where version = 1");
        for (String table : new String[] {"event", "command", "claim"}) {
            kernel.sql("vacuum (freeze, analyze) " + table);
        }
        log.verify();
        return log;
    }

    private String insertEvents() {
        return """
        insert into event
        select n, 'supplier/' || lpad(to_hex((n - 1) / %2$d * %1$d + (n - 1) %% %1$d), 8, '0')
                 || '-0000-7000-8000-000000000000', (n - 1) %% %2$d / %1$d + 1,
               gen_random_uuid(), 'noted', 'buyer-7', gen_random_uuid(), null, null,
               timestamptz '2026-01-01' + n * interval '1 ms',
               timestamptz '2026-01-01' + n * interval '1 ms',
               convert_to('{"supplier":"supplier-' || n %% 1000 || '","material":"M-' || n %% 10000
                 || '","quantity":' || n %% 100000 / 100.0 || ',"due":"2026-05-01","note":"Delivery'
                 || ' agreed with the planner on the phone, confirmation follows by post"}', 'UTF8')
          from generate_series(1, %3$d) n\
        """
                .formatted(ALIVE, ALIVE * EVENTS_PER_STREAM, events);
    }

    private void verify() throws SQLException {
        Unverified.unlessEqual("events", events, kernel.ask("select count(*) from event"));
        Unverified.unlessEqual("positions", events, kernel.ask("select max(position) from event"));
        Unverified.unlessEqual(
                "streams with all their versions",
                streams(),
                kernel.ask(
                        "select count(*) from (select from event group by stream having count(*) ="
                                + " max(version) and count(*) = "
                                + EVENTS_PER_STREAM
                                + ") s"));
        Unverified.unlessEqual("keys", events, kernel.ask("select count(*) from command"));
        Unverified.unlessEqual("claims", streams(), kernel.ask("select count(*) from claim"));
    }

    long streams() {
        return events / EVENTS_PER_STREAM;
    }

    /** Any stream that was filled in. */
    String anyStream() {
        long number = ThreadLocalRandom.current().nextLong(streams());
        return "supplier/%08x-0000-7000-8000-000000000000".formatted(number);
    }
}
