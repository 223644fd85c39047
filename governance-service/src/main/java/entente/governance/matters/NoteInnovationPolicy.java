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

/** Joint innovation that stands still is open between the sides. */
@Singleton
public class NoteInnovationPolicy implements Policy<InnovationSignal, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;
    private final ZoneId zone;

    @Inject
    NoteInnovationPolicy(
            CommandHandler<MatterCommand, MatterState, MatterEvent> matters, CompanyTime time) {
        this(() -> matters, time.zone());
    }

    NoteInnovationPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters, ZoneId zone) {
        this.matters = matters;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "matters-of-innovation";
    }

    @Override
    public Feed<InnovationSignal> feed() {
        return new Feed.Topic<>("innovation-events", InnovationSignal.class);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<InnovationSignal> heard) {
        return List.of(
                new Reaction.Send<>(PartnershipId.of(heard.event().supplierId()), command(heard)));
    }

    private MatterCommand command(Recorded<InnovationSignal> heard) {
        return switch (heard.event()) {
            case InnovationSignal.StallDetected e ->
                    note(
                            heard,
                            MatterKind.STALL,
                            heard.event().supplierId().toString(),
                            "No new idea and no gate passed for " + e.days() + " days");
        };
    }

    private MatterCommand note(
            Recorded<InnovationSignal> heard, MatterKind kind, String ref, String words) {
        return note(
                heard,
                Matter.plain(
                        heard.eventId(),
                        kind,
                        ref,
                        words,
                        LocalDate.ofInstant(heard.occurredAt(), zone)));
    }

    private static MatterCommand note(Recorded<InnovationSignal> heard, Matter matter) {
        UUID supplier = heard.event().supplierId();
        return new MatterCommand.Note(PartnershipId.of(supplier), supplier, matter);
    }
}
