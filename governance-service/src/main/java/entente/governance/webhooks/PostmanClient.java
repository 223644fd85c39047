package entente.governance.webhooks;

import static entente.platform.store.Database.await;

import entente.governance.webhooks.WebhookEvent.Subscription;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.LogTail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One instance delivers to all webhooks: it starts a sender for each, writes down a few times a
 * second how far they are, all at once and only as long as it leads, and stops them when it does
 * not lead any more. A crash has the deliveries since then made again, with the same ids.
 */
@Singleton
public class PostmanClient {

    private static final Duration RHYTHM = Duration.ofMillis(250);
    private static final int STOP_EARLY = 1;

    private final SenderClient.Tools tools;
    private final LedTask task;
    private final Map<UUID, SenderClient> senders = new HashMap<>();
    private final Map<UUID, Progress> written = new HashMap<>();

    PostmanClient(
            DeliveryClient deliveries,
            ToldClient told,
            LetterClient letters,
            EventStore store,
            LogTail tail,
            Leadership leadership,
            CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks,
            @ConfigProperty(name = "entente.governance.webhooks.retry.first", defaultValue = "PT1S")
                    Duration first,
            @ConfigProperty(name = "entente.governance.webhooks.retry.most", defaultValue = "PT1H")
                    Duration most,
            @ConfigProperty(
                            name = "entente.governance.webhooks.retry.give-up",
                            defaultValue = "PT24H")
                    Duration giveUp) {
        this.tools =
                new SenderClient.Tools(
                        deliveries,
                        told,
                        letters,
                        store,
                        tail,
                        new Backoff(first, most, giveUp),
                        webhooks);
        this.task = new LedTask(leadership, "webhooks", this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) {
        task.close();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        written.clear();
        try {
            while (!led.isClosed()) {
                look(connection);
                write(connection);
                led.worked();
                led.rest(connection, RHYTHM);
            }
        } finally {
            senders.values().forEach(SenderClient::close);
            for (SenderClient sender : senders.values()) {
                sender.join();
            }
            if (led.isClosed()) {
                write(connection);
            }
            senders.clear();
        }
    }

    /** Who is to be delivered to now. */
    private void look(PgConnection connection) throws InterruptedException {
        Set<UUID> wanted = new HashSet<>();
        Map<UUID, Progress> progress = Map.of();
        for (Row row :
                await(
                        connection
                                .query(
                                        "select w.id, w.version, w.url, w.types, w.supplier_ids, w.since,"
                                                + " w.secret, w.rotated_at, exists (select from"
                                                + " webhook_dead_letter d where d.webhook = w.id and"
                                                + " d.replay) from read_model.webhook_v1 w where"
                                                + " w.paused is null")
                                .execute())) {
            Subscriber subscriber = subscriber(row);
            wanted.add(subscriber.id());
            SenderClient sender = senders.get(subscriber.id());
            if (sender == null) {
                if (progress.isEmpty()) {
                    progress = tools.letters().progress();
                }
                Progress at =
                        progress.getOrDefault(
                                subscriber.id(), Progress.at(subscriber.id(), subscriber.since()));
                sender = new SenderClient(tools, subscriber, at);
                senders.put(subscriber.id(), sender);
            } else if (!sender.changed(subscriber)) {
                sender = new SenderClient(tools, subscriber, sender.progress());
                senders.put(subscriber.id(), sender);
            }
            if (row.getBoolean(8)) {
                sender.asked();
            }
        }
        for (SenderClient sender : List.copyOf(senders.values())) {
            UUID id = sender.progress().webhook();
            if (!wanted.contains(id)) {
                stop(connection, sender);
                senders.remove(id);
            }
        }
    }

    private void stop(PgConnection connection, SenderClient sender) throws InterruptedException {
        sender.close();
        sender.join();
        LetterClient.write(connection, List.of(sender.progress()));
        written.remove(sender.progress().webhook());
    }

    private static Subscriber subscriber(Row row) {
        OffsetDateTime rotated = row.getOffsetDateTime(7);
        return new Subscriber(
                row.getUUID(0),
                row.getInteger(1),
                row.getString(2),
                new Subscription(
                        Set.of(row.getArrayOfStrings(3)),
                        Arrays.stream(row.getArrayOfStrings(4))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet())),
                row.getLong(5),
                row.getInteger(6),
                rotated == null ? null : rotated.toInstant());
    }

    private void write(PgConnection connection) {
        List<Progress> news =
                senders.values().stream()
                        .map(SenderClient::progress)
                        .filter(now -> !now.equals(written.get(now.webhook())))
                        .toList();
        if (!news.isEmpty()) {
            LetterClient.write(connection, news);
            news.forEach(now -> written.put(now.webhook(), now));
        }
    }
}
