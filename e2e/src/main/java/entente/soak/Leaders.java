package entente.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which instance leads what, as PostgreSQL knows it: who holds the lock. */
final class Leaders {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final String HELD =
            "select a.application_name, a.client_port from pg_locks l join pg_stat_activity a"
                    + " on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
                    + " and a.datname = current_database() and a.application_name like 'leader %'";

    private final Databases databases;
    private final List<Takeover> takeovers = new ArrayList<>();

    Leaders(Databases databases) {
        this.databases = databases;
    }

    /** How long a task had no leader. */
    record Takeover(String service, String task, Duration took) {}

    private record Held(String task, int port) {}

    private Map<String, Integer> held(String service) {
        Map<String, Integer> held = new HashMap<>();
        databases
                .rows(service, HELD, row -> new Held(row.getString(1), row.getInt(2)))
                .forEach(each -> held.put(each.task(), each.port()));
        return held;
    }

    /** What this instance leads. */
    List<String> tasksOf(Instance instance) {
        return held(instance.service()).entrySet().stream()
                .filter(task -> instance.database().carries(task.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Waits until another instance leads each of these tasks, and notes how long that took. */
    void awaitTakeover(Instance gone, List<String> tasks) {
        long began = System.nanoTime();
        List<String> open = new ArrayList<>(tasks);
        Waiting.until(
                LONGEST_WAIT,
                () -> {
                    Map<String, Integer> held = held(gone.service());
                    Set<String> taken = Set.copyOf(held.keySet());
                    open.removeIf(task -> {
                        Integer port = held.get(task);
                        boolean other =
                                taken.contains(task)
                                        && port != null
                                        && !gone.database().carries(port);
                        if (other) {
                            note(gone, task, began);
                        }
                        return other;
                    });
                    return open.isEmpty();
                });
        open.forEach(task -> note(gone, task, began));
    }

    private void note(Instance gone, String task, long began) {
        takeovers.add(
                new Takeover(gone.service(), task, Duration.ofNanos(System.nanoTime() - began)));
    }

    List<Takeover> takeovers() {
        return takeovers;
    }
}
