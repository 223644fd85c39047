package entente.supplier.qualification;

import entente.supplier.files.FileReference;
import entente.supplier.questionnaire.Answered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known from looking at one supplier; the latest of each check counts.
 *
 * @param documents in the order recorded
 * @param round the last time it qualified; null: never yet
 */
public record Checks(
        @Nullable Screening screening,
        @Nullable Finances finances,
        @Nullable Response response,
        List<Paper> documents,
        @Nullable Round round) {

    static final Checks NONE = new Checks(null, null, null, List.of(), null);

    /** A screening against lists of sanctions; {@code source} is the list or provider. */
    public record Screening(ScreeningResult result, String source, LocalDate screenedOn) {}

    /** A financial check; {@code rating} from 0 (insolvent) to 100 (sound). */
    public record Finances(int rating, String source, LocalDate checkedOn) {}

    /**
     * A questionnaire, answered.
     *
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
        documents = List.copyOf(documents);
    }

    Checks with(Screening other) {
        return new Checks(other, finances, response, documents, round);
    }

    Checks with(Finances other) {
        return new Checks(screening, other, response, documents, round);
    }

    Checks with(Response other) {
        return new Checks(screening, finances, other, documents, round);
    }

    Checks with(Paper other) {
        List<Paper> more = new ArrayList<>(documents);
        more.add(other);
        return new Checks(screening, finances, response, more, round);
    }

    Checks with(Round other) {
        return new Checks(screening, finances, response, documents, other);
    }
}
