package entente.governance.notifications;

import entente.governance.SeatClient;
import entente.governance.SupplierClient;
import entente.governance.notifications.AddressClient.Address;
import entente.governance.notifications.NoticeClient.Reader;
import entente.governance.notifications.TrayState.Digest;
import entente.governance.notifications.TrayState.Fate;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.web.CompanyTime;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends each person one mail a day with what is new or due, when there is something. That it is
 * about to be sent is recorded first, once per person and day, whoever else tries: so nobody gets
 * two. A crash in between leaves a mail of which nobody knows whether it went out; it is not sent
 * again, and what it told of goes into the next day's, as does all of a mail that was held.
 */
@Singleton
public class DigestClient {

    private static final Logger LOG = Logger.getLogger(DigestClient.class);
    private static final String ACTOR = "policy:digest";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 100;
    private static final int STOP_EARLY = 1;

    private final CommandHandler<TrayCommand, TrayState, TrayEvent> trays;
    private final AddressClient addresses;
    private final NoticeClient notices;
    private final NoticeView view;
    private final SeatClient seats;
    private final SupplierClient suppliers;
    private final ReactiveMailer mailer;
    private final CompanyTime time;
    private final LocalTime at;
    private final Duration rhythm;
    private final boolean on;
    private final String base;
    private final LedTask task;
    private final Set<String> done = new HashSet<>();
    private LocalDate doneOn = LocalDate.MIN;

    DigestClient(
            CommandHandler<TrayCommand, TrayState, TrayEvent> trays,
            AddressClient addresses,
            NoticeClient notices,
            NoticeView view,
            SeatClient seats,
            SupplierClient suppliers,
            ReactiveMailer mailer,
            CompanyTime time,
            Leadership leadership,
            @ConfigProperty(name = "entente.governance.digest.at", defaultValue = "07:00")
                    LocalTime at,
            @ConfigProperty(name = "entente.governance.digest.rhythm", defaultValue = "PT30S")
                    Duration rhythm,
            @ConfigProperty(name = "entente.governance.mail.host") Optional<String> host,
            @ConfigProperty(
                            name = "entente.governance.mail.base",
                            defaultValue = "http://localhost:8083")
                    String base) {
        this.trays = trays;
        this.addresses = addresses;
        this.notices = notices;
        this.view = view;
        this.seats = seats;
        this.suppliers = suppliers;
        this.mailer = mailer;
        this.time = time;
        this.at = at;
        this.rhythm = rhythm;
        this.on = host.isPresent();
        this.base = base;
        this.task = new LedTask(leadership, "digest", this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) {
        task.close();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        done.clear();
        Runnable confirm = LedTask.confirming(connection);
        while (!led.isClosed()) {
            ZonedDateTime now = time.now().atZone(time.zone());
            if (!now.toLocalTime().isBefore(at)) {
                today(led, confirm, now.toLocalDate());
            }
            led.worked();
            led.rest(connection, rhythm);
        }
    }

    private void today(LedTask led, Runnable confirm, LocalDate today) throws InterruptedException {
        if (!today.equals(doneOn)) {
            done.clear();
            doneOn = today;
        }
        for (Address address : addresses.all()) {
            if (led.isClosed()) {
                return;
            }
            if (!done.contains(address.account())) {
                confirm.run();
                one(address, today);
                done.add(address.account());
            }
        }
    }

    private void one(Address address, LocalDate today) {
        UUID id = TrayId.of(address.account());
        TrayState tray = trays.load(id).state();
        Digest last = tray.digest();
        if (last != null && !today.isAfter(last.day())) {
            if (last.fate() == Fate.BEGUN && last.day().equals(today)) {
                end(id, new TrayCommand.HoldDigest(today, "in-doubt"));
            }
            return;
        }
        long through = view.await(null);
        List<Notice> news = news(address, tray, through, today);
        if (news.isEmpty()) {
            return;
        }
        try {
            var _ =
                    trays.handle(
                            id,
                            new TrayCommand.BeginDigest(
                                    address.account(), today, through, news.size()),
                            CommandContext.of(ACTOR));
        } catch (Rejected e) {
            LOG.debugf("Another instance made the mail of %s: %s", today, e.code());
            return;
        }
        end(id, on ? sent(address, news, today) : held(today));
    }

    private List<Notice> news(Address address, TrayState tray, long through, LocalDate today) {
        Set<NoticeKind> kinds = EnumSet.allOf(NoticeKind.class);
        kinds.removeIf(kind -> tray.channel(kind) != Channel.MAIL);
        Reader reader =
                new Reader(
                        address.account(),
                        seats.of(address.account(), address.supplierId()),
                        kinds);
        return notices.news(reader, tray.told(), through, today, MOST + 1);
    }

    private static TrayCommand held(LocalDate today) {
        return new TrayCommand.HoldDigest(today, "no-mail-host");
    }

    /** Neither the address nor what the server says of it gets into events or logs. */
    private TrayCommand sent(Address address, List<Notice> news, LocalDate today) {
        Set<UUID> about = news.stream().map(Notice::supplierId).collect(Collectors.toSet());
        DigestMail mail = DigestMail.of(today, news, MOST, suppliers.names(about), base);
        try {
            mailer.send(
                            Mail.withText(address.address(), mail.subject(), mail.text())
                                    .setHtml(mail.html())
                                    .addHeader("Auto-Submitted", "auto-generated"))
                    .await()
                    .atMost(PATIENCE);
            return new TrayCommand.EndDigest(today);
        } catch (RuntimeException e) {
            LOG.warnf("A daily mail is held: %s", e.getClass().getSimpleName());
            return new TrayCommand.HoldDigest(today, "mail-server-failed");
        }
    }

    private void end(UUID tray, TrayCommand command) {
        var _ = trays.handle(tray, command, CommandContext.of(ACTOR));
    }
}
