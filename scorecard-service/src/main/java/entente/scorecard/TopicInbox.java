package entente.scorecard;

import entente.platform.Rejected;
import entente.platform.web.list.Page;
import entente.scorecard.purchases.Incoming;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.Suppliers;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a topic into a log of their own, from Kafka and over REST. What it cannot
 * read is in the quarantine under its topic; what contradicts what came first is in its log.
 */
public interface TopicInbox {

    String KAFKA = "KAFKA";

    /** Came over REST, or was replayed: the relay puts it on the topic. */
    String INTAKE = "INTAKE";

    /**
     * A readable event that can never count: it contradicts what came first.
     *
     * @param since when it was stored
     * @param about what it is about, in words
     */
    record Contradiction(
            UUID key,
            String code,
            String reason,
            String source,
            String id,
            String type,
            OffsetDateTime since,
            String about) {}

    /**
     * Contradictions of one source with one code.
     *
     * @param sample the first of them
     */
    record Total(long events, OffsetDateTime first, OffsetDateTime last, Contradiction sample) {}

    String topic();

    /** Whether an event can be read. */
    boolean reads(Incoming incoming);

    /**
     * Takes in what could not be read before.
     *
     * @param readable all of them
     * @param named of whom the transaction has changed something already
     * @return the position its log has reached
     */
    long replay(
            SqlConnection transaction,
            List<Incoming> readable,
            Suppliers suppliers,
            Set<Party> named);

    /**
     * Those of a topic, or all; purchases first, whose positions others wait for.
     *
     * @throws Rejected 400 {@code topic-unknown}
     */
    static List<TopicInbox> wanted(List<TopicInbox> all, @Nullable String topic) {
        List<TopicInbox> wanted =
                all.stream()
                        .filter(inbox -> topic == null || topic.equals(inbox.topic()))
                        .sorted(Comparator.comparing(TopicInbox::topic).reversed())
                        .toList();
        if (wanted.isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "topic-unknown",
                    "topic takes one of " + all.stream().map(TopicInbox::topic).sorted().toList());
        }
        return wanted;
    }

    /** Where its log ends. */
    long head(SqlClient client);

    /** Readable events that can never count, oldest first. */
    Page<Contradiction> contradicting(
            SqlClient client,
            Suppliers suppliers,
            QuarantineFilter filter,
            int limit,
            @Nullable String cursor);

    /** How many of these there are by code and source. */
    List<Total> totals(SqlClient client, Suppliers suppliers);
}
