package entente.platform.store;

import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code append()}, column by column; places count from 1. */
final class AppendArrays {
    private final String[] actor;
    private final @Nullable String[] key;
    private final String[] fingerprint;
    private final String[] name;
    private final Integer[] stream;
    private final Integer[] events;
    private final Integer[] streamRequest;
    private final String[] streamName;
    private final Integer[] streamExpected;
    private final Integer[] streamEvents;
    private final Integer[] claimRequest;
    private final String[] claimScope;
    private final String[] claimKey;
    private final String[] claimStream;
    private final Boolean[] claimTake;
    private final Integer[] eventStream;
    private final String[] eventName;
    private final Integer[] eventOffset;
    private final UUID[] eventId;
    private final String[] eventType;
    private final String[] eventActor;
    private final UUID[] eventCorrelation;
    private final @Nullable UUID[] eventCausation;
    private final @Nullable String[] eventTrace;
    private final OffsetDateTime[] eventOccurredAt;
    private final Buffer[] eventData;
    private int r;
    private int s;
    private int c;
    private int e;

    AppendArrays(List<AppendRequest> requests) {
        int streams = 0;
        int claims = 0;
        int all = 0;
        for (AppendRequest request : requests) {
            streams += request.streams().size();
            claims += request.claims().size();
            all += request.events();
        }
        actor = new String[requests.size()];
        key = new String[requests.size()];
        fingerprint = new String[requests.size()];
        name = new String[requests.size()];
        stream = new Integer[requests.size()];
        events = new Integer[requests.size()];
        streamRequest = new Integer[streams];
        streamName = new String[streams];
        streamExpected = new Integer[streams];
        streamEvents = new Integer[streams];
        claimRequest = new Integer[claims];
        claimScope = new String[claims];
        claimKey = new String[claims];
        claimStream = new String[claims];
        claimTake = new Boolean[claims];
        eventStream = new Integer[all];
        eventName = new String[all];
        eventOffset = new Integer[all];
        eventId = new UUID[all];
        eventType = new String[all];
        eventActor = new String[all];
        eventCorrelation = new UUID[all];
        eventCausation = new UUID[all];
        eventTrace = new String[all];
        eventOccurredAt = new OffsetDateTime[all];
        eventData = new Buffer[all];
        requests.forEach(this::add);
    }

    private void add(AppendRequest request) {
        actor[r] = request.actor();
        key[r] = request.key();
        fingerprint[r] = request.fingerprint();
        name[r] = request.streams().getFirst().stream();
        stream[r] = s + 1;
        events[r] = request.events();
        r++;
        request.streams().forEach(this::add);
        request.claims().forEach(this::add);
    }

    private void add(StreamAppend append) {
        streamRequest[s] = r;
        streamName[s] = append.stream();
        streamExpected[s] = append.expected();
        streamEvents[s] = append.events().size();
        s++;
        int offset = 0;
        for (NewEvent event : append.events()) {
            eventStream[e] = s;
            eventName[e] = append.stream();
            eventOffset[e] = ++offset;
            eventId[e] = event.id();
            eventType[e] = event.type();
            eventActor[e] = event.actor();
            eventCorrelation[e] = event.correlation();
            eventCausation[e] = event.causation();
            eventTrace[e] = event.trace();
            eventOccurredAt[e] = event.occurredAt().atOffset(ZoneOffset.UTC);
            eventData[e] = event.data();
            e++;
        }
    }

    private void add(ClaimChange claim) {
        claimRequest[c] = r;
        claimScope[c] = claim.scope();
        claimKey[c] = claim.key();
        claimStream[c] = claim.stream();
        claimTake[c] = claim.take();
        c++;
    }

    Tuple tuple(Instant now) {
        return Tuple.from(
                new Object[] {
                    actor,
                    key,
                    fingerprint,
                    name,
                    stream,
                    events,
                    streamRequest,
                    streamName,
                    streamExpected,
                    streamEvents,
                    claimRequest,
                    claimScope,
                    claimKey,
                    claimStream,
                    claimTake,
                    eventStream,
                    eventName,
                    eventOffset,
                    eventId,
                    eventType,
                    eventActor,
                    eventCorrelation,
                    eventCausation,
                    eventTrace,
                    eventOccurredAt,
                    eventData,
                    now.atOffset(ZoneOffset.UTC)
                });
    }
}
