package entente.platform.testkit;

import entente.local.Kafka;
import entente.local.Postgres;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL and Kafka for tests, one of each per JVM, started when first asked for.
 *
 * <p>{@code ENTENTE_IT=embedded} (default) runs them in and beside this JVM; {@code containers}
 * runs them with Testcontainers. The choice is explicit because asking whether Docker is there can
 * hang for minutes where nothing can be pulled.
 */
public final class Engines {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Object LOCK = new Object();
    private static @org.jspecify.annotations.Nullable Engine engine;

    private Engines() {}

    /** What both kinds of engines can do. */
    interface Engine {
        Postgres.Database database(String name);

        String bootstrap();

        void createTopics(String... names);
    }

    /** The database of this name with its two roles. */
    public static Postgres.Database database(String name) {
        return engine().database(name);
    }

    /** A database that no other test knows. */
    public static Postgres.Database freshDatabase() {
        return database("fresh_" + NUMBER.incrementAndGet());
    }

    public static String kafka() {
        return engine().bootstrap();
    }

    /** A name for a topic or a client that no other test uses. */
    public static String fresh(String name) {
        return name + "-" + NUMBER.incrementAndGet();
    }

    public static void createTopics(String... names) {
        engine().createTopics(names);
    }

    private static Engine engine() {
        synchronized (LOCK) {
            Engine running = engine;
            if (running == null) {
                String mode = System.getenv().getOrDefault("ENTENTE_IT", "embedded");
                running =
                        switch (mode.toLowerCase(Locale.ROOT)) {
                            case "embedded" -> new Embedded();
                            case "containers" -> new ContainerEngine();
                            case String other ->
                                    throw new IllegalArgumentException(
                                            "ENTENTE_IT is embedded or containers, not " + other);
                        };
                engine = running;
            }
            return running;
        }
    }

    /** Stopped with the JVM: both have a shutdown hook or live in it. */
    private static final class Embedded implements Engine {
        private final Postgres postgres = Postgres.start();
        private final Kafka kafka = Kafka.start();

        Embedded() {
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        }

        @Override
        public Postgres.Database database(String name) {
            return postgres.database(name);
        }

        @Override
        public String bootstrap() {
            return kafka.bootstrap();
        }

        @Override
        public void createTopics(String... names) {
            kafka.createTopics(names);
        }
    }
}
