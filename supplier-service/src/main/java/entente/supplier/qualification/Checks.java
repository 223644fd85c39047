package entente.supplier.qualification;

import entente.supplier.files.FileReference;
import entente.supplier.questionnaire.Answered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known from looking at one supplier. The latest of each check counts, by the day on which
 * it was done and not by when somebody recorded it.
 *
 * @param screenings in the order recorded, as are ratings and documents
 * @param round the last time it qualified; null: never yet
 */
public record Checks(
        List<Screening> screenings,
        List<Finances> ratings,
        @Nullable Response response,
        List<Paper> documents,
        @Nullable Round round) {

    static final Checks NONE = new Checks(List.of(), List.of(), null, List.of(), null);

    /** A screening against lists of sanctions; {@code source} is the list or provider. */
    public record Screening(ScreeningResult result, String source, LocalDate screenedOn) {
        /** The source, however it is written. */
        private String list() {
            return source.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** A financial check; {@code rating} from 0 (insolvent) to 100 (sound). */
    public record Finances(int rating, String source, LocalDate checkedOn) {}

    /**
     * A questionnaire, answered.
     *
     * @param knockedOut questions whose answers rule the supplier out. An answer that the supplier
     *     itself changes goes on doing so, until one of us answers on its behalf or there is
     *     another version: nobody passes by trying
     * @param onBehalf true when one of our people answered for the supplier
     */
    public record Response(
            UUID questionnaireId,
            int version,
            List<Answered> answers,
            List<UUID> knockedOut,
            int points,
            int reachable,
            LocalDate answeredOn,
            boolean onBehalf) {
        public Response {
            answers = List.copyOf(answers);
            knockedOut = List.copyOf(knockedOut);
        }

        private Response after(@Nullable Response earlier) {
            if (onBehalf
                    || earlier == null
                    || !earlier.questionnaireId.equals(questionnaireId)
                    || earlier.version != version) {
                return this;
            }
            return new Response(
                    questionnaireId,
                    version,
                    answers,
                    Stream.concat(earlier.knockedOut.stream(), knockedOut.stream())
                            .distinct()
                            .toList(),
                    points,
                    reachable,
                    answeredOn,
                    onBehalf);
        }
    }

    /**
     * A document.
     *
     * @param category it is about; null: the supplier as a whole
     * @param validUntil last day on which it counts; null: as long as any check
     */
    public record Paper(
            UUID documentId,
            String kind,
            @Nullable String category,
            FileReference file,
            @Nullable LocalDate validUntil,
            LocalDate recordedOn) {}

    /** A qualification: valid through its last day, over once it has expired. */
    public record Round(UUID dueDiligenceId, LocalDate validUntil, boolean expired) {}

    public Checks {
        screenings = List.copyOf(screenings);
        ratings = List.copyOf(ratings);
        documents = List.copyOf(documents);
    }

    /**
     * The screening that counts; null: none yet. Lists differ, so a hit stands until a later look
     * at the same source is clear, whatever other sources say; without a hit it is the latest.
     */
    @Nullable Screening screening() {
        Comparator<Screening> byDay = Comparator.comparing(Screening::screenedOn);
        List<Screening> latest = List.copyOf(latest().values());
        return latest.stream()
                .filter(s -> s.result() == ScreeningResult.HIT)
                .max(byDay)
                .or(() -> latest.stream().max(byDay))
                .orElse(null);
    }

    /** By source; of two of one day the one recorded later counts. */
    private Map<String, Screening> latest() {
        Map<String, Screening> latest = new LinkedHashMap<>();
        for (Screening each : screenings) {
            latest.merge(
                    each.list(), each, (a, b) -> b.screenedOn().isBefore(a.screenedOn()) ? a : b);
        }
        return latest;
    }

    /** Whether recording it (again) would change nothing. */
    boolean knows(Screening screening) {
        Screening last = latest().get(screening.list());
        return screening.equals(last)
                || (last != null
                        && screening.screenedOn().isBefore(last.screenedOn())
                        && screenings.contains(screening));
    }

    /** The financial check that counts, whoever did it; null: none yet. */
    @Nullable Finances finances() {
        Finances latest = null;
        for (Finances each : ratings) {
            if (latest == null || !each.checkedOn().isBefore(latest.checkedOn())) {
                latest = each;
            }
        }
        return latest;
    }

    /** Whether recording it (again) would change nothing. */
    boolean knows(Finances check) {
        Finances last = finances();
        return check.equals(last)
                || (last != null
                        && check.checkedOn().isBefore(last.checkedOn())
                        && ratings.contains(check));
    }

    Checks with(Screening another) {
        return new Checks(more(screenings, another), ratings, response, documents, round);
    }

    Checks with(Finances another) {
        return new Checks(screenings, more(ratings, another), response, documents, round);
    }

    Checks with(Response other) {
        return new Checks(screenings, ratings, other.after(response), documents, round);
    }

    Checks with(Paper another) {
        return new Checks(screenings, ratings, response, more(documents, another), round);
    }

    Checks with(Round other) {
        return new Checks(screenings, ratings, response, documents, other);
    }

    private static <T> List<T> more(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
