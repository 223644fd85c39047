package entente.scorecard.scoring;

import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.Corrections.Made;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.scoring.FactBody.EventRef;
import entente.scorecard.scoring.FactBody.Fact;
import entente.scorecard.scoring.LateFacts.Late;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How facts are answered that came to be known after a scorecard was published. */
public final class LateBody {

    private LateBody() {}

    /**
     * An order line that counts in another way now.
     *
     * @param then as it was published; null when it was not of this scorecard then
     * @param now as it is known now; null when it is not of this scorecard any more
     * @param since its source events that had no effect then, or another one
     * @param adjustments that count now and did not then, or the other way round
     */
    public record LateFact(
            @Nullable Fact then,
            @Nullable Fact now,
            List<EventRef> since,
            List<LateAdjustment> adjustments) {

        static LateFact of(Late late, LocalDate published, LocalDate today) {
            return new LateFact(
                    fact(late.then(), published, late.madeThen()),
                    fact(late.now(), today, late.madeNow()),
                    late.since().stream().map(FactBody::event).toList(),
                    LateAdjustment.of(late));
        }

        private static @Nullable Fact fact(
                @Nullable FoldedLine line, LocalDate effective, List<Made> made) {
            return line == null ? null : FactBody.of(line, effective, null, made);
        }
    }

    /**
     * A correction that makes a difference between then and now.
     *
     * @param counts whether it is now that it counts; false: it was then
     */
    public record LateAdjustment(UUID id, Correction correction, boolean counts) {

        private static List<LateAdjustment> of(Late late) {
            List<LateAdjustment> all = new ArrayList<>();
            late.madeThen().stream()
                    .filter(made -> !late.madeNow().contains(made))
                    .forEach(made -> all.add(of(made, false)));
            late.madeNow().stream()
                    .filter(made -> !late.madeThen().contains(made))
                    .forEach(made -> all.add(of(made, true)));
            return all;
        }

        private static LateAdjustment of(Made made, boolean counts) {
            return new LateAdjustment(made.id(), made.correction(), counts);
        }
    }

    /**
     * A late fact by its name, in an explanation.
     *
     * @param id of the fact
     * @param since the events that came since
     * @param adjustments that count now and did not then, or the other way round
     */
    public record LateRef(
            UUID id,
            String orderNumber,
            String lineNumber,
            LocalDate dueOn,
            List<EventRef> since,
            List<LateAdjustment> adjustments) {

        static LateRef of(Late late) {
            FoldedLine line = late.either();
            return new LateRef(
                    line.line().hash(),
                    line.line().orderNumber(),
                    line.line().lineNumber(),
                    FactBody.facts(line).dueOn(),
                    late.since().stream().map(FactBody::event).toList(),
                    LateAdjustment.of(late));
        }
    }

    /**
     * What came to be known since.
     *
     * @param count of all
     * @param facts the first of them
     * @param factsAt where all of them are, as they were and as they are
     */
    public record LateList(int count, List<LateRef> facts, String factsAt) {

        private static final int SHOWN = 50;

        static LateList of(UUID supplier, Period period, List<Late> late) {
            return new LateList(
                    late.size(),
                    late.stream().limit(SHOWN).map(LateRef::of).toList(),
                    "/scorecards/" + supplier + "/" + period + "/late-facts");
        }
    }
}
