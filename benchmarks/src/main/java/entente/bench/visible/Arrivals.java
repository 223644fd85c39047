package entente.bench.visible;

import entente.bench.store.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * When suppliers appear in a list. One look every few milliseconds for all that are waited for
 * costs the services next to nothing; ids are made in the order of time, so that a look starts at
 * the oldest of them.
 */
final class Arrivals implements AutoCloseable {
    static final Duration RHYTHM = Duration.ofMillis(2);

    private final Schema list;
    private final Map<UUID, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    Arrivals(Schema list) {
        this.list = list;
        this.thread = Thread.ofPlatform().name("arrivals").start(this::look);
    }

    /**
     * Waits until the supplier is in the list; returns when that was, by {@link System#nanoTime}.
     */
    long await(UUID id, Duration atMost) throws Exception {
        CompletableFuture<Long> seen = awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
        try {
            return seen.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            awaited.remove(id);
        }
    }

    private void look() {
        try (Connection connection = list.asService();
                PreparedStatement since =
                        connection.prepareStatement(
                                "select id from "
                                        + list.newest("supplier_directory")
                                        + " where id >= ?")) {
            while (!closed) {
                UUID oldest = null;
                for (UUID id : awaited.keySet()) {
                    oldest =
                            oldest == null || id.toString().compareTo(oldest.toString()) < 0
                                    ? id
                                    : oldest;
                }
                if (oldest != null) {
                    since.setObject(1, oldest);
                    try (ResultSet rows = since.executeQuery()) {
                        long now = System.nanoTime();
                        while (rows.next()) {
                            CompletableFuture<Long> seen =
                                    awaited.get(rows.getObject(1, UUID.class));
                            if (seen != null) {
                                seen.complete(now);
                            }
                        }
                    }
                }
                Thread.sleep(RHYTHM);
            }
        } catch (SQLException e) {
            awaited.values().forEach(seen -> seen.completeExceptionally(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
