package entente.governance.webhooks;

import entente.governance.webhooks.EndpointClient.Answer;
import entente.governance.webhooks.LetterClient.DeadLetter;
import entente.governance.webhooks.ToldClient.Told;
import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.LogCursor;
import entente.platform.store.LogTail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one webhook, in the order of the log: the next event goes out when the one before was
 * accepted or given up. A thread of its own, so nobody waits for a slow one but itself.
 */
final class SenderClient implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SenderClient.class);
    private static final String ACTOR = "policy:webhooks";
    private static final Duration POLL = Duration.ofMillis(500);

    /** A cursor that outlived a restart of PostgreSQL works, but no more from memory. */
    private static final Duration RENEWED = Duration.ofMinutes(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int GONE = 410;

    private final Tools tools;
    private final Thread thread;
    private volatile Subscriber subscriber;
    private volatile Progress progress;
    private volatile boolean asked;
    private volatile boolean closed;

    /** What all of them share. */
    record Tools(
            DeliveryClient deliveries,
            ToldClient told,
            LetterClient letters,
            EventStore store,
            LogTail tail,
            Backoff backoff,
            CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks) {}

    SenderClient(Tools tools, Subscriber subscriber, Progress progress) {
        this.tools = tools;
        this.subscriber = subscriber;
        this.progress = progress;
        this.thread = Thread.ofVirtual().name("webhook " + subscriber.id()).start(this::run);
    }

    Progress progress() {
        return progress;
    }

    /**
     * Takes over that it wants other events now, or is signed otherwise.
     *
     * @return false when this one gave up before, and another is to begin where it ended
     */
    boolean changed(Subscriber now) {
        boolean over = closed && now.version() != subscriber.version();
        if (!closed) {
            subscriber = now;
        }
        return !over;
    }

    /** Somebody asked for dead letters of it. */
    void asked() {
        asked = true;
    }

    private void run() {
        while (!closed) {
            try {
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Webhook %s stops and tries again: %s", subscriber.id(), e);
                try {
                    Thread.sleep(AFTER_FAILURE);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    private void follow() throws InterruptedException {
        LogCursor cursor =
                tools.tail.cursor(tools.store.database().pool(), null, progress.position());
        long until = System.nanoTime() + RENEWED.toNanos();
        while (!closed && System.nanoTime() < until) {
            replay();
            for (Recorded<byte[]> raw : cursor.next(POLL)) {
                Told told = tools.told.of(raw).filter(this::wanted).orElse(null);
                if (told != null && !delivered(raw, told)) {
                    closed = true;
                    return;
                }
                progress = Progress.at(subscriber.id(), raw.position());
            }
        }
    }

    private boolean wanted(Told told) {
        return subscriber.subscription().wants(told.type(), told.key());
    }

    /** Tries until it is accepted; false when that is given up, or when this is over. */
    private boolean delivered(Recorded<byte[]> raw, Told told) throws InterruptedException {
        waitUntil(progress.nextAt());
        while (!closed) {
            Answer answer = tools.deliveries.deliver(subscriber, told);
            if (answer.accepted()) {
                return true;
            }
            Instant now = tools.store.clock().instant();
            Duration wait =
                    tools.backoff.after(
                            progress.attempts() + 1, ThreadLocalRandom.current().nextDouble());
            progress = progress.failed(now, String.valueOf(answer.error()), now.plus(wait));
            Integer status = answer.status();
            boolean gone = status != null && status == GONE;
            if (gone || isOver(now)) {
                giveUp(raw, told, now, gone ? PauseCause.GONE : PauseCause.EXHAUSTED);
                return false;
            }
            Thread.sleep(wait);
        }
        return false;
    }

    private void waitUntil(@Nullable Instant next) throws InterruptedException {
        if (next != null) {
            Duration left = Duration.between(tools.store.clock().instant(), next);
            if (left.isPositive()) {
                Thread.sleep(
                        left.compareTo(tools.backoff.most()) > 0 ? tools.backoff.most() : left);
            }
        }
    }

    private boolean isOver(Instant now) {
        Instant since = progress.failingSince();
        return since != null && !now.isBefore(since.plus(tools.backoff.giveUp()));
    }

    private void giveUp(Recorded<byte[]> raw, Told told, Instant now, PauseCause cause) {
        Progress failed = progress;
        Instant since = failed.failingSince();
        tools.letters.bury(
                failed,
                new DeadLetter(
                        raw.position(),
                        DeliveryClient.id(failed.webhook(), told.eventId()),
                        told.eventId(),
                        told.type(),
                        failed.attempts(),
                        String.valueOf(failed.lastError()),
                        since == null ? now : since,
                        now,
                        false));
        progress = Progress.at(failed.webhook(), raw.position());
        var _ =
                tools.webhooks.handle(
                        failed.webhook(),
                        new WebhookCommand.Pause(cause, ACTOR),
                        CommandContext.of(ACTOR));
    }

    /** Once each: what fails again stays where it is. */
    private void replay() throws InterruptedException {
        if (!asked) {
            return;
        }
        asked = false;
        for (DeadLetter letter : tools.letters.asked(subscriber.id())) {
            List<Recorded<byte[]>> found = tools.store.readAll(letter.position() - 1, 1);
            Told told = tools.told.of(found.getFirst()).orElse(null);
            if (told == null) {
                tools.letters.failedAgain(subscriber.id(), letter, "cannot be told any more");
                continue;
            }
            Answer answer = tools.deliveries.deliver(subscriber, told);
            if (answer.accepted()) {
                tools.letters.delivered(subscriber.id(), letter);
            } else {
                tools.letters.failedAgain(subscriber.id(), letter, String.valueOf(answer.error()));
            }
        }
    }

    /** Ends what it does; a request on its way is broken off. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** Waits until it does nothing any more. */
    void join() throws InterruptedException {
        boolean _ = thread.join(Duration.ofSeconds(2));
    }
}
