package entente.supplier.agreements;

import static entente.supplier.agreements.AgreementTest.ACME;
import static entente.supplier.agreements.AgreementTest.CONCLUDED;
import static entente.supplier.agreements.AgreementTest.DRAFTED;
import static entente.supplier.agreements.AgreementTest.EXIT;
import static entente.supplier.agreements.AgreementTest.FIRST;
import static entente.supplier.agreements.AgreementTest.FRAME;
import static entente.supplier.agreements.AgreementTest.LAST;
import static entente.supplier.agreements.AgreementTest.SELF;
import static entente.supplier.agreements.AgreementTest.amended;
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

class AgreementPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(AgreementEvent event) {
        return new AgreementPublisher().publish(log.record(AgreementEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(String type, AgreementEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(type, data);
        return data;
    }

    @Test
    void others_hear_that_an_agreement_binds_changes_and_ends_soon() {
        JsonNode concluded = told("supplier.agreement-concluded.v1", CONCLUDED);
        assertThat(concluded.at("/exitProvision/noticeDays").asInt()).isEqualTo(180);
        assertThat(concluded.at("/exitProvision/transitionDays").asInt()).isEqualTo(270);
        assertThat(concluded.at("/parentAgreementId").isNull()).isTrue();
        told("supplier.agreement-amended.v1", amended(1, null));
        told("supplier.agreement-expiring.v1", new AgreementEvent.Expiring(ACME, LAST, 90));
        JsonNode bare =
                told(
                        "supplier.agreement-concluded.v1",
                        new AgreementEvent.Concluded(
                                ACME,
                                AgreementKind.NON_DISCLOSURE,
                                "NDA",
                                FRAME,
                                FIRST,
                                null,
                                Clauses.NONE));
        assertThat(bare.at("/exitProvision").isNull()).isTrue();
        assertThat(bare.at("/validUntil").isNull()).isTrue();
    }

    @Test
    void drafts_and_the_tree_stay_in_the_service() {
        for (AgreementEvent event :
                List.of(
                        DRAFTED,
                        new AgreementEvent.Withdrawn(ACME, "no budget"),
                        AgreementTest.proposed(null),
                        new AgreementEvent.AmendmentWithdrawn(ACME, AgreementTest.CHANGE, "no"),
                        new AgreementEvent.Placed(ACME, FRAME),
                        new AgreementEvent.Expired(ACME, AgreementKind.SUPPLY, LAST),
                        new AgreementEvent.Terminated(
                                ACME, AgreementKind.SUPPLY, "breach", null))) {
            assertThat(published(event)).isNull();
        }
        assertThat(EXIT.all()).hasSize(4);
    }
}
