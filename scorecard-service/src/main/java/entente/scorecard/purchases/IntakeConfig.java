package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Gauges of the intake: how far it is behind, and how much it could not read. */
@Singleton
public class IntakeConfig {

    private static final long KEPT_NANOS = 5_000_000_000L;

    private final Database database;
    private final AtomicLong openEntries = new AtomicLong();
    private final AtomicLong counted = new AtomicLong(System.nanoTime() - KEPT_NANOS);

    IntakeConfig(Database database) {
        this.database = database;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters, @All List<IntakeLag> lags) {
        for (IntakeLag lag : lags) {
            meters.gauge(
                    "entente.intake.lag.seconds",
                    Tags.of("topic", lag.topic()),
                    lag,
                    IntakeLag::seconds);
        }
        meters.gauge("entente.quarantine.open", this, IntakeConfig::quarantined);
    }

    /** Counted at most every five seconds, however often it is asked for. */
    private double quarantined() {
        long last = counted.get();
        long now = System.nanoTime();
        if (now - last >= KEPT_NANOS && counted.compareAndSet(last, now)) {
            try {
                openEntries.set(
                        await(
                                        database.pool()
                                                .query(
                                                        "select count(*) from quarantine where state"
                                                                + " = 'OPEN'")
                                                .execute())
                                .iterator()
                                .next()
                                .getLong(0));
            } catch (RuntimeException e) {
                // PostgreSQL being away is told by health; the last count stands.
                return openEntries.get();
            }
        }
        return openEntries.get();
    }
}
