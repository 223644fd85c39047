package entente.governance.actions;

import static entente.governance.actions.ActionTest.ACME;
import static entente.governance.actions.ActionTest.AGREED;
import static entente.governance.actions.ActionTest.CYD;
import static entente.governance.actions.ActionTest.LATER;
import static entente.governance.actions.ActionTest.PARTNERSHIP;
import static entente.governance.actions.ActionTest.PLEDGE;
import static entente.governance.actions.ActionTest.SUE;
import static entente.governance.actions.ActionTest.completed;
import static entente.governance.actions.ActionTest.dueChanged;
import static entente.governance.actions.ActionTest.offered;
import static entente.governance.actions.ActionTest.overdue;
import static entente.governance.actions.ActionTest.retitled;
import static entente.governance.actions.ActionTest.withdrawalOffered;
import static entente.governance.actions.ActionTest.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.people.Side;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SELF = new UUID(7, 1);

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(ActionEvent event) {
        return new ActionPublisher().publish(log.record(ActionEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(String type, ActionEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(type, data);
        return data;
    }

    @Test
    void others_hear_who_is_accountable_until_when() {
        String type = "governance.action-item-agreed.v1";
        JsonNode agreed = told(type, AGREED);
        assertThat(agreed.at("/ownerSide").asText()).isEqualTo("THEIRS");
        assertThat(agreed.at("/dueOn").asText()).isEqualTo("2026-03-31");
        assertThat(told(type, dueChanged(LATER)).at("/dueOn").asText()).isEqualTo("2026-04-15");
        Pledge ours = PLEDGE.of(CYD.personId(), Side.OURS);
        assertThat(
                        told(
                                        type,
                                        new ActionEvent.OwnerChanged(
                                                PARTNERSHIP, ACME, ours, SUE.personId(), "cyd"))
                                .at("/ownerId")
                                .asText())
                .isEqualTo(CYD.personId().toString());
        told(type, new ActionEvent.Reopened(PARTNERSHIP, ACME, PLEDGE, "broken", "cyd"));
    }

    @Test
    void others_hear_how_it_ended() {
        String type = "governance.action-item-completed.v1";
        assertThat(told(type, completed()).at("/outcome").asText()).isEqualTo("DONE");
        assertThat(told(type, withdrawn()).at("/outcome").asText()).isEqualTo("WITHDRAWN");
        told("governance.action-item-overdue.v1", overdue());
    }

    @Test
    void how_it_goes_meanwhile_is_between_the_two_sides() {
        for (ActionEvent event :
                List.of(
                        retitled("x", "cyd", null),
                        offered(PLEDGE.due(LATER), SUE),
                        withdrawalOffered(),
                        new ActionEvent.Started(PARTNERSHIP, ACME, "sue"),
                        new ActionEvent.Reminded(PARTNERSHIP, ACME, PLEDGE))) {
            assertThat(published(event)).isNull();
        }
    }
}
