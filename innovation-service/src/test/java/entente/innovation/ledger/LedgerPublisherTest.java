package entente.innovation.ledger;

import static entente.innovation.ledger.Samples.INITIATIVE;
import static entente.innovation.ledger.Samples.JULY;
import static entente.innovation.ledger.Samples.claimed;
import static entente.innovation.ledger.Samples.d;
import static entente.innovation.ledger.Samples.invested;
import static entente.innovation.ledger.Samples.mark;
import static entente.innovation.ledger.Samples.part;
import static entente.innovation.ledger.Samples.realised;
import static entente.innovation.ledger.Samples.reversed;
import static entente.innovation.ledger.Samples.validated;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final Mark BENEFIT = mark(Kind.AVOIDED_COST);
    private static final String ACTOR = "0198d50c-9c4a-7eb4-8b5b-206b6d98f516";

    private static @Nullable PublicEvent told(LedgerEvent... events) {
        Recordings log = new Recordings();
        log.actor(ACTOR);
        log.at(Instant.parse("2026-07-14T09:30:00Z"));
        PublicEvent last = null;
        for (LedgerEvent event : events) {
            last =
                    new LedgerPublisher()
                            .publish(log.record(LedgerEvent.CATEGORY, INITIATIVE, event));
        }
        return last;
    }

    @Test
    void each_step_is_told_as_its_example_says() {
        for (LedgerEvent event :
                List.of(
                        validated(BENEFIT, "84000.00"),
                        realised(BENEFIT, "84000.00", JULY),
                        reversed(BENEFIT, Step.VALIDATED, "84000", part(JULY, "84000")))) {
            PublicEvent made = Objects.requireNonNull(told(event));
            JsonNode data = EventCodec.JSON.valueToTree(made.data());
            CONTRACTS.assertProduces(made.type(), data);
            ObjectNode example = CONTRACTS.example(made.type()).deepCopy();
            example.put("aggregateVersion", 1);
            assertThat(data.toString()).isEqualTo(example.toString());
        }
    }

    @Test
    void what_is_only_claimed_what_it_cost_and_who_gets_what_stays_here() {
        assertThat(told(claimed(BENEFIT, "1"))).isNull();
        Mark travel = mark(Kind.TRAVEL);
        assertThat(told(invested(travel, "1"))).isNull();
        assertThat(told(reversed(travel, Step.CLAIMED, "1", part(JULY, "1")))).isNull();
        assertThat(told(new GainShareAgreed(Samples.SUPPLIER, d("40"), "ada"))).isNull();
    }
}
