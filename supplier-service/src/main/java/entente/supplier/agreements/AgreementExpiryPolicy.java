package entente.supplier.agreements;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** An agreement's end is announced in time, and on the day after its last one it is over. */
@Singleton
public class AgreementExpiryPolicy implements Policy<AgreementEvent, AgreementCommand> {

    private static final String END = "end";

    private final Supplier<CommandHandler<AgreementCommand, ?, ?>> agreements;
    private final ZoneId zone;
    private final List<Integer> leads;

    @Inject
    AgreementExpiryPolicy(
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            CompanyTime time,
            @ConfigProperty(
                            name = "entente.supplier.agreement-announced-days",
                            defaultValue = "90,30")
                    List<Integer> leads) {
        this(() -> agreements, time.zone(), leads);
    }

    /**
     * @param leads so many days before the last day an end is announced
     */
    AgreementExpiryPolicy(
            Supplier<CommandHandler<AgreementCommand, ?, ?>> agreements,
            ZoneId zone,
            List<Integer> leads) {
        this.agreements = agreements;
        this.zone = zone;
        this.leads = List.copyOf(leads);
    }

    @Override
    public String name() {
        return "agreement-expiry";
    }

    @Override
    public Feed<AgreementEvent> feed() {
        return new Feed.Log<>(AgreementEvent.CATEGORY);
    }

    @Override
    public CommandHandler<AgreementCommand, ?, ?> handler() {
        return agreements.get();
    }

    @Override
    public List<Reaction<AgreementCommand>> react(Recorded<AgreementEvent> recorded) {
        return switch (recorded.event()) {
            case Concluded e -> timers(recorded, e.validUntil());
            case Amended e -> timers(recorded, e.validUntil());
            case Terminated _ -> timers(recorded, null);
            case Drafted _,
                    Withdrawn _,
                    AmendmentProposed _,
                    AmendmentWithdrawn _,
                    Placed _,
                    Expiring _,
                    Expired _ ->
                    List.of();
        };
    }

    private List<Reaction<AgreementCommand>> timers(
            Recorded<AgreementEvent> recorded, @Nullable LocalDate until) {
        List<Reaction<AgreementCommand>> timers = new ArrayList<>();
        for (int lead : leads) {
            String key = recorded.id() + "/" + lead;
            timers.add(
                    until == null
                            ? new Reaction.Forget<>(key)
                            : new Reaction.Remind<>(
                                    key, notBefore(recorded, until.minusDays(lead))));
        }
        String end = recorded.id() + "/" + END;
        timers.add(
                until == null
                        ? new Reaction.Forget<>(end)
                        : new Reaction.Remind<>(end, notBefore(recorded, until.plusDays(1))));
        return timers;
    }

    /** What should have been announced before it was concluded is announced now. */
    private Instant notBefore(Recorded<?> recorded, LocalDate day) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.isBefore(recorded.recordedAt()) ? recorded.recordedAt() : start;
    }

    @Override
    public List<Reaction<AgreementCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        String timer = key.substring(slash + 1);
        LocalDate on = LocalDate.ofInstant(due, zone);
        return List.of(
                new Reaction.Send<>(
                        key.substring(0, slash),
                        timer.equals(END)
                                ? new AgreementCommand.Expire(on)
                                : new AgreementCommand.Announce(on, Integer.parseInt(timer))));
    }
}
