package entente.platform.web.live;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events {@code recorded}: where in the service something happened that the caller may
 * know of. The id is the log position; a browser that comes back with {@code Last-Event-ID} misses
 * nothing. Streams end after ten minutes, so that a token that ran out does not go on listening.
 */
@Path("/events")
public class EventsResource {

    private static final Logger LOG = Logger.getLogger(EventsResource.class);
    private static final int MOST_WATCHERS = 500;
    private static final int BUFFER = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LiveLog log;
    private final Caller caller;
    private final List<EventAudience> audiences;
    private final AtomicInteger watchers = new AtomicInteger();

    @Inject
    EventsResource(LiveLog log, Caller caller, @All List<EventAudience> audiences) {
        this.log = log;
        this.caller = caller;
        this.audiences = audiences;
    }

    /**
     * Where something happened; never what.
     *
     * @param position in the service's log; {@code after=} takes it
     * @param type the event's persisted name
     * @param category the kind of thing it happened to
     * @param id the thing
     * @param version of the thing
     */
    public record Happened(
            long position, String type, String category, String id, int version, Instant at) {}

    /** The stream of what happens from now on, or since the last event seen. */
    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.ERP_INTEGRATION,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Blocking // asks for the head of the log; the framework takes streams for non-blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(
            @RestHeader("Last-Event-ID") @Nullable String lastSeen, @Context Sse sse) {
        Predicate<Recorded<byte[]>> visible = visible();
        long from = position(lastSeen);
        if (watchers.get() >= MOST_WATCHERS) {
            throw new Rejected(Rejected.Kind.BUSY, "too-many-watchers", "Too many are watching");
        }
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        emitter -> {
                            Thread watcher =
                                    Thread.ofVirtual()
                                            .name("events")
                                            .unstarted(() -> watch(from, visible, sse, emitter));
                            emitter.onTermination(watcher::interrupt);
                            watcher.start();
                        },
                        BUFFER);
    }

    private long position(@Nullable String lastSeen) {
        long head = log.head();
        try {
            return lastSeen == null ? head : Math.clamp(Long.parseLong(lastSeen.strip()), 0, head);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "last-event-id-malformed",
                    "Last-Event-ID takes the id of an event of this stream");
        }
    }

    private Predicate<Recorded<byte[]>> visible() {
        if (!caller.ofSupplier()) {
            return event -> true;
        }
        UUID own = caller.supplierId().orElse(null);
        return event ->
                own != null
                        && audiences.stream()
                                .anyMatch(each ->
                                        each.supplier(event).filter(own::equals).isPresent());
    }

    private void watch(
            long from,
            Predicate<Recorded<byte[]>> visible,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        watchers.incrementAndGet();
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            long quietUntil = System.nanoTime() + HEARTBEAT.toNanos();
            long position = from;
            emitter.emit(sse.newEventBuilder().comment("watching").build());
            while (!emitter.isCancelled() && System.nanoTime() < end) {
                for (Recorded<byte[]> event : log.after(position)) {
                    position = event.position();
                    if (visible.test(event)) {
                        emitter.emit(shown(event, sse));
                        quietUntil = System.nanoTime() + HEARTBEAT.toNanos();
                    }
                }
                if (System.nanoTime() > quietUntil) {
                    emitter.emit(sse.newEventBuilder().comment("still here").build());
                    quietUntil = System.nanoTime() + HEARTBEAT.toNanos();
                }
            }
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            // The browser comes back by itself with the last id it saw.
            LOG.debug("A stream of events ends", e);
            emitter.complete();
        } finally {
            watchers.decrementAndGet();
        }
    }

    private static OutboundSseEvent shown(Recorded<byte[]> event, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(event.position()))
                .name("recorded")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(
                        new Happened(
                                event.position(),
                                event.type(),
                                Category.of(event.stream()),
                                event.id(),
                                event.version(),
                                event.recordedAt()))
                .build();
    }
}
