package entente.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Whether Kafka can be reached from this instance, and which topics it has: asked for every few
 * seconds in the background, leader or not. Whoever asks before the first answer waits for it, two
 * seconds at most.
 */
public final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean reachable;
    private volatile Set<String> topics = Set.of();

    /**
     * @param kafka the {@code kafka.*} settings of the service
     */
    public Broker(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        int patience = (int) PATIENCE.toMillis();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        this.thread = Thread.ofVirtual().name("broker").start(this::run);
    }

    /** Whether the broker answered when it was last asked. */
    public boolean reachable() {
        awaitFirst();
        return reachable;
    }

    /** Whether the broker answered when it was last asked, and has the topic. */
    public boolean has(String topic) {
        return reachable() && topics.contains(topic);
    }

    private void awaitFirst() {
        try {
            // A little more than one attempt, so that its outcome is what is reported.
            asked.await(PATIENCE.plusMillis(500).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (Admin admin = Admin.create(settings)) {
            do {
                ask(admin);
                asked.countDown();
            } while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Admin admin) throws InterruptedException {
        try {
            topics = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            reachable = true;
        } catch (ExecutionException | TimeoutException e) {
            reachable = false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
