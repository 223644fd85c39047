package entente.governance.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.proofs.Histories.Entry;
import entente.governance.proofs.ProofClient.Found;
import entente.platform.EventType;
import entente.platform.Ids;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.AppendResult;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.testkit.StoreFixture;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logs that no command would write: appended to the store itself. */
class ProofsIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final EventStore store = fixture.instance().store();
    private final ProofClient proofs = new ProofClient(store);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private UUID append(Entry entry) {
        UUID id = Ids.next();
        EventType type =
                Objects.requireNonNull(entry.event().getClass().getAnnotation(EventType.class));
        try {
            NewEvent event =
                    new NewEvent(
                            id,
                            type.value(),
                            entry.actor(),
                            id,
                            null,
                            null,
                            Instant.now(),
                            Buffer.buffer(EventCodec.JSON.writeValueAsBytes(entry.event())));
            AppendResult result =
                    store.append(
                            new AppendRequest(
                                    entry.actor(),
                                    null,
                                    "",
                                    List.of(
                                            new StreamAppend(
                                                    entry.stream(),
                                                    AppendRequest.ANY,
                                                    List.of(event))),
                                    List.of()));
            assertThat(result).isInstanceOf(AppendResult.Appended.class);
            return id;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Violation> violations(Found found) {
        return found.proofs().stream().flatMap(each -> each.violations().stream()).toList();
    }

    @Test
    void a_clean_log_has_no_violation() {
        Histories.clean().forEach(this::append);
        Found found = proofs.found();
        assertThat(violations(found)).isEmpty();
        assertThat(found.proofs()).allSatisfy(each -> assertThat(each.checked()).isPositive());
        assertThat(found.position()).isEqualTo(store.head());
    }

    @Test
    void each_broken_rule_is_found_in_the_log_while_it_grows_and_by_a_later_life() {
        Histories.clean().forEach(this::append);
        int broken = 0;
        for (Map.Entry<String, List<Entry>> each : Histories.broken().entrySet()) {
            UUID last = new UUID(0, 0);
            for (Entry entry : each.getValue()) {
                last = append(entry);
            }
            broken++;
            List<Violation> found = violations(proofs.found());
            assertThat(found).as(each.getKey()).hasSize(broken);
            assertThat(found.stream().filter(v -> v.check().equals(each.getKey())))
                    .as(each.getKey())
                    .hasSize(1);
            if (!each.getKey().equals("charters-signed-by-two")) {
                UUID event = last;
                assertThat(found).anyMatch(v -> v.eventIds().getFirst().equals(event));
            }
        }
        Found now = proofs.found();
        assertThat(violations(new ProofClient(store).found()))
                .containsExactlyInAnyOrderElementsOf(violations(now));
        assertThat(now.position()).isEqualTo(store.head());
    }
}
