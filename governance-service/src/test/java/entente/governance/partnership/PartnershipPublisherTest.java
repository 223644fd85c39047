package entente.governance.partnership;

import static entente.governance.partnership.PartnershipTest.ACME;
import static entente.governance.partnership.PartnershipTest.EVA;
import static entente.governance.partnership.PartnershipTest.SELF;
import static entente.governance.partnership.PartnershipTest.TODAY;
import static entente.governance.partnership.PartnershipTest.TOM;
import static entente.governance.partnership.PartnershipTest.UTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnershipPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(PartnershipEvent event) {
        return new PartnershipPublisher()
                .publish(log.record(PartnershipEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(PartnershipEvent event, String type) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(type, data);
        return data;
    }

    @Test
    void others_hear_that_a_partnership_is_there() {
        JsonNode data = told(PartnershipTest.OPENED, "governance.partnership-opened.v1");
        assertThat(data.at("/sponsors/theirs").asText()).isEqualTo(TOM.toString());
        assertThat(data.at("/engagementModel").asText()).isEqualTo("STRATEGIC");
    }

    @Test
    void others_hear_who_is_sponsor() {
        JsonNode data = told(PartnershipTest.named(UTE, EVA, TODAY), "governance.sponsor-named.v1");
        assertThat(data.at("/previousId").asText()).isEqualTo(EVA.toString());
        assertThat(data.at("/actorId").asText()).isEqualTo("ada");
    }

    @Test
    void what_others_tell_themselves_is_not_told_again() {
        for (PartnershipEvent event :
                List.of(PartnershipTest.ACTIVATED, PartnershipTest.DUE, PartnershipTest.CLOSED)) {
            assertThat(published(event)).isNull();
        }
    }
}
