package entente.platform.wiring;

import entente.platform.messaging.Broker;
import entente.platform.messaging.Publisher;
import entente.platform.messaging.Relay;
import entente.platform.policy.Policies;
import entente.platform.policy.Policy;
import entente.platform.store.Appender;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.store.Housekeeping;
import entente.platform.store.Leadership;
import entente.platform.store.LogTail;
import entente.platform.store.Wakeup;
import entente.platform.view.Feeds;
import entente.platform.view.View;
import entente.platform.view.ViewAdmin;
import entente.platform.web.CategoryPaths;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The kernel of one service instance. */
@Singleton
public class KernelConfig {

    /** The kernel's one clock; a test may bring another. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Without a tree a category lies in none but itself. */
    @Produces
    @Singleton
    @DefaultBean
    CategoryPaths categoryPaths() {
        return categories -> categories;
    }

    @Produces
    @Singleton
    Database database(Pool pool, PoolConfig config) {
        return new Database(config.vertx(), config.options(), pool);
    }

    @Produces
    @Singleton
    Wakeup wakeup() {
        return new Wakeup();
    }

    @Produces
    @Singleton
    Appender appender(Database database, Clock clock, MeterRegistry meters) {
        return new Appender(database, clock, meters, Duration.ofSeconds(5));
    }

    @Produces
    @Singleton
    EventStore store(Database database, Appender appender, Clock clock, Wakeup wakeup) {
        return new EventStore(database, appender, clock, wakeup);
    }

    @Produces
    @Singleton
    LogTail tail(Database database, Wakeup wakeup) {
        return new LogTail(database, wakeup);
    }

    @Produces
    @Singleton
    Leadership leadership(Database database) {
        return new Leadership(database);
    }

    @Produces
    @Singleton
    Broker broker(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Broker(kafka);
    }

    @Produces
    @Singleton
    Feeds feeds(LogTail tail, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Feeds(tail, kafka);
    }

    @Produces
    @Singleton
    ViewAdmin views(
            @All List<View<?, ?>> views,
            Database database,
            EventStore store,
            Leadership leadership,
            Feeds feeds) {
        return new ViewAdmin(views, database, store, leadership, feeds);
    }

    @Produces
    @Singleton
    Relay relay(
            @ConfigProperty(name = "entente.service") String service,
            @All List<Publisher<?>> publishers,
            EventStore store,
            Leadership leadership,
            LogTail tail,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters) {
        return new Relay(service, publishers, store, leadership, tail, kafka, meters);
    }

    @Produces
    @Singleton
    Policies policies(
            @All List<Policy<?, ?>> policies,
            EventStore store,
            Leadership leadership,
            Feeds feeds,
            MeterRegistry meters) {
        return new Policies(policies, store, leadership, feeds, meters);
    }

    @Produces
    @Singleton
    Housekeeping housekeeping(
            EventStore store,
            Leadership leadership,
            @ConfigProperty(name = "entente.idempotency.kept", defaultValue = "24H")
                    Duration kept) {
        return new Housekeeping(store, leadership, kept);
    }

    // Injecting them is what starts them.
    void start(
            @Observes StartupEvent event,
            ViewAdmin views,
            Relay relay,
            Policies policies,
            Housekeeping housekeeping,
            Broker broker,
            MeterRegistry meters) {
        views.bindTo(meters);
        policies.bindTo(meters);
    }

    /** What reacts stops first, what records last. */
    void stop(
            @Observes ShutdownEvent event,
            ViewAdmin views,
            Relay relay,
            Policies policies,
            Housekeeping housekeeping,
            Broker broker,
            LogTail tail,
            Feeds feeds,
            Appender appender,
            Leadership leadership) {
        housekeeping.close();
        policies.close();
        views.close();
        relay.close();
        broker.close();
        feeds.close();
        tail.close();
        appender.close();
        leadership.close();
    }
}
