package entente.supplier.certificates;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
import entente.supplier.certificates.Certificates.Command;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reminds before a certificate ends, and ends it when the days of grace are over. */
@Singleton
public class CertificatePolicy implements Policy<CertificateEvent, Command> {

    private final CommandHandler<Command, Held, CertificateEvent> certificates;
    private final CompanyTime time;
    private final Notice notice;

    CertificatePolicy(
            CommandHandler<Command, Held, CertificateEvent> certificates,
            CompanyTime time,
            Notice notice) {
        this.certificates = certificates;
        this.time = time;
        this.notice = notice;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Feed<CertificateEvent> feed() {
        return new Feed.Log<>(CertificateEvent.CATEGORY);
    }

    @Override
    public CommandHandler<Command, ?, ?> handler() {
        return certificates;
    }

    @Override
    public List<Reaction<Command>> react(Recorded<CertificateEvent> recorded) {
        String id = recorded.id() + "/" + recorded.event().certificateId();
        return switch (recorded.event()) {
            case CertificateRecorded e -> {
                Instant reminder = start(notice.reminder(e.certificate()));
                // One that is recorded late is reminded of at once, and not in the past.
                yield List.of(
                        new Reaction.Remind<>(
                                id + "/remind",
                                reminder.isBefore(recorded.occurredAt())
                                        ? recorded.occurredAt()
                                        : reminder),
                        new Reaction.Remind<>(
                                id + "/expire",
                                start(notice.graceUntil(e.certificate()).plusDays(1))));
            }
            case Withdrawn _ ->
                    List.of(
                            new Reaction.Forget<>(id + "/remind"),
                            new Reaction.Forget<>(id + "/expire"));
            case Expiring _, Expired _ -> List.of();
        };
    }

    @Override
    public List<Reaction<Command>> deadlinePassed(String key, Instant due) {
        String[] parts = key.split("/", 3);
        UUID certificate = UUID.fromString(parts[1]);
        LocalDate day = LocalDate.ofInstant(due, time.zone());
        Command command =
                parts[2].equals("remind")
                        ? new Command.Remind(certificate, day)
                        : new Command.Expire(certificate, day.minusDays(1));
        return List.of(new Reaction.Send<>(UUID.fromString(parts[0]), command));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
