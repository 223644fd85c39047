package entente.governance.partnership;

import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.governance.people.RosterCommand;
import entente.governance.people.RosterCommand.SeatSponsor;
import entente.governance.people.RosterEvent;
import entente.governance.people.RosterState;
import entente.governance.people.Side;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who is named sponsor takes the seat on the first day. The later naming holds, also when the
 * earlier one was for a later day.
 */
@Singleton
public class SeatSponsorsPolicy implements Policy<PartnershipEvent, RosterCommand> {

    private static final String BY = "governance";

    private final Supplier<CommandHandler<RosterCommand, ?, ?>> rosters;
    private final ZoneId zone;

    @Inject
    SeatSponsorsPolicy(
            CommandHandler<RosterCommand, RosterState, RosterEvent> rosters, CompanyTime time) {
        this(() -> rosters, time.zone());
    }

    SeatSponsorsPolicy(Supplier<CommandHandler<RosterCommand, ?, ?>> rosters, ZoneId zone) {
        this.rosters = rosters;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "seat-sponsors";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<RosterCommand, ?, ?> handler() {
        return rosters.get();
    }

    @Override
    public List<Reaction<RosterCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e ->
                    List.of(
                            seat(
                                    new Named(
                                            e.supplierId(),
                                            Side.OURS,
                                            e.oursSponsor(),
                                            recorded.version())),
                            seat(
                                    new Named(
                                            e.supplierId(),
                                            Side.THEIRS,
                                            e.theirsSponsor(),
                                            recorded.version())));
            case SponsorNamed e -> {
                Named named =
                        new Named(e.supplierId(), e.side(), e.sponsorId(), recorded.version());
                LocalDate today = LocalDate.ofInstant(recorded.occurredAt(), zone);
                yield List.of(
                        e.from().isAfter(today)
                                ? new Reaction.Remind<>(
                                        named.key(), e.from().atStartOfDay(zone).toInstant())
                                : seat(named));
            }
            case ModelChanged _,
                    CalendarSet _,
                    Activated _,
                    ReviewDue _,
                    Reviewed _,
                    WindingDown _,
                    Closed _ ->
                    List.of();
        };
    }

    @Override
    public List<Reaction<RosterCommand>> deadlinePassed(String key, Instant due) {
        return List.of(seat(Named.of(key)));
    }

    private static Reaction<RosterCommand> seat(Named named) {
        UUID partnership = PartnershipId.of(named.supplierId());
        return new Reaction.Send<>(
                partnership,
                new SeatSponsor(
                        partnership,
                        named.supplierId(),
                        named.side(),
                        named.personId(),
                        named.naming(),
                        BY));
    }

    /** A naming, as far as the deadline of its first day must know it. */
    private record Named(UUID supplierId, Side side, UUID personId, int naming) {

        private String key() {
            return supplierId + " " + side + " " + personId + " " + naming;
        }

        private static Named of(String key) {
            List<String> parts = List.of(key.split(" ", 4));
            return new Named(
                    UUID.fromString(parts.get(0)),
                    Side.valueOf(parts.get(1)),
                    UUID.fromString(parts.get(2)),
                    Integer.parseInt(parts.get(3)));
        }
    }
}
