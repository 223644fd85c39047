package entente.governance.proofs;

import entente.platform.Category;
import entente.platform.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the checks found in the log so far. It hears each event once, in the order of the log. */
final class Proofs {

    /** A check and what it found. */
    private static final class Count {
        private final Check check;
        private final Set<String> hears = new HashSet<>();
        private final List<Violation> violations = new ArrayList<>();
        private long checked;

        Count(Check check) {
            this.check = check;
            check.hears().forEach(each -> hears.add(each.name()));
        }
    }

    private final List<Count> counts;

    Proofs(List<Check> checks) {
        counts = checks.stream().map(Count::new).toList();
    }

    /**
     * A rule with how it was kept.
     *
     * @param checked how often it had to be
     */
    record Proof(Check check, long checked, List<Violation> violations) {
        Proof {
            violations = List.copyOf(violations);
        }
    }

    /** Whose events are to be given to {@link #see}. */
    Set<Category<?>> hears() {
        Set<Category<?>> all = new HashSet<>();
        counts.forEach(each -> all.addAll(each.check.hears()));
        return all;
    }

    void see(Recorded<?> recorded) {
        String category = Category.of(recorded.stream());
        for (Count count : counts) {
            if (!count.hears.contains(category)) {
                continue;
            }
            Verdict verdict = count.check.see(recorded);
            if (verdict == null) {
                continue;
            }
            count.checked++;
            if (verdict.broken() != null) {
                count.violations.add(violation(count.check, recorded, verdict, verdict.broken()));
            }
        }
    }

    private static Violation violation(
            Check check, Recorded<?> recorded, Verdict verdict, String words) {
        List<UUID> events = new ArrayList<>(List.of(recorded.eventId()));
        events.addAll(verdict.evidence());
        return new Violation(
                check.code(),
                verdict.supplierId(),
                recorded.stream(),
                events,
                words,
                recorded.recordedAt(),
                recorded.position());
    }

    /** As it is now; does not change any more. */
    List<Proof> found() {
        return counts.stream()
                .map(each -> new Proof(each.check, each.checked, each.violations))
                .toList();
    }
}
