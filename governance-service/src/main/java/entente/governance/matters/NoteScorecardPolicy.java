package entente.governance.matters;

import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What scorecard-service tells of scores, warnings and disputes is open between the sides. */
@Singleton
public class NoteScorecardPolicy implements Policy<ScorecardSignal, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;
    private final ZoneId zone;

    @Inject
    NoteScorecardPolicy(
            CommandHandler<MatterCommand, MatterState, MatterEvent> matters, CompanyTime time) {
        this(() -> matters, time.zone());
    }

    NoteScorecardPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters, ZoneId zone) {
        this.matters = matters;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "matters-of-scorecard";
    }

    @Override
    public Feed<ScorecardSignal> feed() {
        return new Feed.Topic<>("scorecard-events", ScorecardSignal.class);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<ScorecardSignal> heard) {
        return List.of(
                new Reaction.Send<>(PartnershipId.of(heard.event().supplierId()), command(heard)));
    }

    private MatterCommand command(Recorded<ScorecardSignal> heard) {
        return switch (heard.event()) {
            case ScorecardSignal.ThresholdBreached e -> note(heard, breached(heard, e));
            case ScorecardSignal.EarlyWarning e ->
                    note(
                            heard,
                            MatterKind.EARLY_WARNING,
                            e.metric(),
                            e.metric() + " leaves its usual range in " + e.period());
            case ScorecardSignal.Disputed e ->
                    note(
                            heard,
                            MatterKind.DISPUTE,
                            e.period(),
                            "The scorecard of " + e.period() + " is disputed");
            case ScorecardSignal.Finalised e ->
                    new MatterCommand.SettleAbout(
                            MatterKind.DISPUTE,
                            e.period(),
                            "The scorecard of " + e.period() + " is final");
            case ScorecardSignal.TargetMissed e ->
                    note(
                            heard,
                            MatterKind.TARGET_MISSED,
                            e.targetId().toString(),
                            "Target missed: "
                                    + e.area()
                                    + (e.reached() == null
                                            ? ""
                                            : ", " + e.reached() + " instead of " + e.target()));
        };
    }

    private MatterCommand note(
            Recorded<ScorecardSignal> heard, MatterKind kind, String ref, String words) {
        return note(
                heard,
                Matter.plain(
                        heard.eventId(),
                        kind,
                        ref,
                        words,
                        LocalDate.ofInstant(heard.occurredAt(), zone)));
    }

    private static MatterCommand note(Recorded<ScorecardSignal> heard, Matter matter) {
        UUID supplier = heard.event().supplierId();
        return new MatterCommand.Note(PartnershipId.of(supplier), supplier, matter);
    }

    private Matter breached(Recorded<?> heard, ScorecardSignal.ThresholdBreached e) {
        return new Matter(
                heard.eventId(),
                MatterKind.SCORE_BREACHED,
                e.period() + "/" + e.code(),
                e.code(),
                e.code()
                        + " was "
                        + e.value()
                        + " in "
                        + e.period()
                        + (e.better().equals("LOWER") ? ", at most " : ", at least ")
                        + e.threshold()
                        + " was agreed",
                e.value(),
                e.threshold(),
                e.better(),
                e.period(),
                heard.eventId(),
                LocalDate.ofInstant(heard.occurredAt(), zone));
    }
}
