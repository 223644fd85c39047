package entente.governance.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review looks at, as it was when it was gathered.
 *
 * @param at when
 * @param since first day that it covers
 * @param scorecards that were published since, each in the version that was heard last
 * @param exhibits what our own views say of that time
 */
public record Evidence(
        Instant at, LocalDate since, List<Scorecard> scorecards, List<Exhibit> exhibits) {

    /**
     * A scorecard.
     *
     * @param score null with {@code standing}: nothing was measured
     * @param status PUBLISHED, DISPUTED or FINAL
     */
    public record Scorecard(
            String period,
            int version,
            @Nullable BigDecimal score,
            @Nullable String standing,
            String status) {}

    /**
     * What one view says.
     *
     * @param view its question, e.g. {@code actions}
     * @param position of the log that it reflects at least
     */
    public record Exhibit(String view, long position, List<Figure> figures) {
        public Exhibit {
            figures = List.copyOf(figures);
        }
    }

    /** How many there are of something. */
    public record Figure(String what, int count) {}

    public Evidence {
        scorecards = List.copyOf(scorecards);
        exhibits = List.copyOf(exhibits);
    }

    /** Whether there is nothing in it that a verdict could rest on. */
    boolean isEmpty() {
        return scorecards.isEmpty()
                && exhibits.stream()
                        .flatMap(exhibit -> exhibit.figures().stream())
                        .allMatch(figure -> figure.count() == 0);
    }
}
