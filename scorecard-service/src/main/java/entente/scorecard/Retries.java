package entente.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What failed, why, and when it is to be tried again: after each failure twice as late. */
public final class Retries<K> {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration first;
    private final Map<K, Failed> failed = Collections.synchronizedMap(new HashMap<>());

    /** How often something failed in a row, and why last. */
    private record Failed(int times, Instant again, String why) {}

    public Retries(Duration first) {
        this.first = first;
    }

    /** How long to wait after so many failures in a row. */
    public static Duration pause(Duration first, int times) {
        Duration pause = first;
        for (int i = 1; i < times && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    public void failed(K one, String why, Instant now) {
        failed.compute(
                one,
                (_, before) -> {
                    int times = before == null ? 1 : before.times + 1;
                    return new Failed(times, now.plus(pause(first, times)), why);
                });
    }

    /** It did not fail any more, or is not to be tried again. */
    public void forget(K one) {
        failed.remove(one);
    }

    /** Whether it is to be tried again, now or later. */
    public boolean isWaiting(K one) {
        return failed.containsKey(one);
    }

    public void forgetAll() {
        failed.clear();
    }

    /** What may be tried again. */
    public Set<K> due(Instant now) {
        synchronized (failed) {
            return failed.entrySet().stream()
                    .filter(each -> !each.getValue().again.isAfter(now))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /** How many wait to be tried again. */
    public int count() {
        return failed.size();
    }

    /** One of them and why it failed; null when none did. */
    public @Nullable String example() {
        synchronized (failed) {
            return failed.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue().why)
                    .min(String::compareTo)
                    .orElse(null);
        }
    }
}
