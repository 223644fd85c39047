package entente.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way back to rest: everybody ready, nobody behind. */
final class Calm {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration CAUGHT_UP = Duration.ofMinutes(1);
    private static final Pattern GENERATION = Pattern.compile("(.+)_v(\\d+)_g(\\d+)");

    private final LocalSystem system;
    private final Topics topics;
    private final ThreadDumps dumps;

    Calm(LocalSystem system, Topics topics, ThreadDumps dumps) {
        this.system = system;
        this.topics = topics;
        this.dumps = dumps;
    }

    /** Who is behind: a consumer of a service, or a live page. */
    private record Behind(@Nullable String service, String who, String where) {}

    /** Waits, within bounds, and reports who did not come to rest. */
    void await(Load load, Report report) {
        List<String> waiting = new ArrayList<>();
        for (Instance instance : system.instances()) {
            if (!Waiting.until(READY, () -> system.isReady(instance))) {
                waiting.add(
                        instance
                                + (instance.alive()
                                        ? " is not ready after " + READY.toSeconds() + " s"
                                        : " has ended by itself"));
            }
        }
        Waiting.until(CAUGHT_UP, () -> behind(load).isEmpty());
        for (Behind each : behind(load)) {
            waiting.add(each.where());
            if (each.service() != null) {
                system.instancesOf(each.service())
                        .forEach(instance -> waiting.addAll(dumps.of(instance, each.who())));
            }
        }
        report.add(
                "everybody is ready again and nobody is behind",
                system.instances().size() + " instances, all consumers, all live pages",
                waiting);
    }

    private List<Behind> behind(Load load) {
        List<Behind> behind = new ArrayList<>();
        Map<String, Map<Integer, Long>> ends = new HashMap<>();
        for (String service : Settings.SERVICES) {
            long head =
                    system.databases()
                            .number(service, "select coalesce(max(position), 0) from event");
            for (Mark mark : marks(service)) {
                long end =
                        mark.source.equals("log")
                                ? head
                                : ends.computeIfAbsent(mark.source, topics::ends)
                                        .getOrDefault(mark.partition, 0L);
                if (mark.next < end) {
                    behind.add(
                            new Behind(
                                    service,
                                    mark.consumer.replaceFirst("_g\\d+$", ""),
                                    service + ": " + mark + " of " + end));
                }
            }
        }
        long head =
                system.databases()
                        .number("supplier", "select coalesce(max(position), 0) from event");
        load.pages().stream()
                .filter(page -> page.last() < head)
                .map(page -> "A live page is at " + page.last() + " of " + head)
                .forEach(where -> behind.add(new Behind(null, "page", where)));
        return behind;
    }

    private record Mark(String consumer, String source, int partition, long next) {}

    /** Of everything that follows the log or a topic and is still in use. */
    private List<Mark> marks(String service) {
        List<String> live =
                system.databases()
                        .rows(
                                service,
                                "select view || '_v' || version || '_g' || generation from"
                                        + " view_generation where state = 'LIVE'",
                                row -> row.getString(1));
        return system
                .databases()
                .rows(
                        service,
                        "select consumer, source, partition, next from checkpoint",
                        row ->
                                new Mark(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getLong(4)))
                .stream()
                .filter(mark -> mark.source.equals("log") || mark.source.endsWith("-events"))
                .filter(mark ->
                        !GENERATION.matcher(mark.consumer).matches()
                                || live.contains(mark.consumer))
                .toList();
    }
}
