package entente.supplier.engagement;

import static entente.supplier.engagement.EngagementModel.PREFERRED;
import static entente.supplier.engagement.EngagementModel.TRANSACTIONAL;
import static entente.supplier.engagement.EngagementTest.ONE;
import static entente.supplier.engagement.EngagementTest.REVIEW;
import static entente.supplier.engagement.EngagementTest.SPONSORS;
import static entente.supplier.engagement.EngagementTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementKind;
import entente.supplier.agreements.Clauses;
import entente.supplier.engagement.EngagementEvent.ApproachSent;
import entente.supplier.engagement.EngagementEvent.ModelChanged;
import entente.supplier.engagement.EngagementEvent.PartnerDeclined;
import entente.supplier.engagement.EngagementEvent.WindingDown;
import entente.supplier.engagement.EngagementsView.EngagementRow;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementViewsTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SUPPLIER = new UUID(1, 1);
    private static final UUID NDA = new UUID(2, 1);
    private static final String STREAM = EngagementEvent.CATEGORY.stream(SUPPLIER);
    private static final EngagementEvent UP =
            EngagementTest.proposed(TRANSACTIONAL, PREFERRED, null);

    private static EngagementRow row(EngagementEvent... events) {
        return ViewSpec.of(new EngagementsView()).given(STREAM, events).row(SUPPLIER);
    }

    @Test
    void a_relationship_is_listed_with_what_is_proposed() {
        EngagementRow open = row(UP, new ApproachSent(ONE, TODAY));
        assertThat(open.model).isEqualTo(TRANSACTIONAL);
        assertThat(open.proposed).isEqualTo(PREFERRED);
        assertThat(open.answer).isEqualTo(Proposal.Answer.APPROACH_SENT);
        assertThat(row(UP, new PartnerDeclined(ONE, "busy", null)).proposed).isNull();
        EngagementRow changed =
                row(UP, EngagementTest.changed(TRANSACTIONAL, PREFERRED, null, null));
        assertThat(changed.model).isEqualTo(PREFERRED);
        assertThat(changed.since).isNotNull();
        assertThat(changed.proposed).isNull();
        assertThat(row(UP, new WindingDown(REVIEW)).windingDown).isTrue();
    }

    @Test
    void a_partner_reads_its_own_reason_and_not_ours() {
        Proposal open = Proposal.of((EngagementEvent.Proposed) UP);
        assertThat(open.closed(Proposal.Status.DECLINED, "busy").forPartner().reason())
                .isEqualTo("busy");
        assertThat(open.closed(Proposal.Status.WITHDRAWN, "too risky").forPartner().reason())
                .isNull();
    }

    @Test
    void only_agreements_in_force_that_oblige_to_silence_are_found() {
        AgreementEvent.Concluded nda =
                new AgreementEvent.Concluded(
                        SUPPLIER,
                        AgreementKind.NON_DISCLOSURE,
                        "NDA",
                        null,
                        TODAY,
                        null,
                        Clauses.NONE);
        String stream = AgreementEvent.CATEGORY.stream(NDA);
        assertThat(ViewSpec.of(new NonDisclosureView()).given(stream, nda).row(NDA).supplierId)
                .isEqualTo(SUPPLIER);
        ViewSpec.of(new NonDisclosureView())
                .given(
                        stream,
                        nda,
                        new AgreementEvent.Terminated(
                                SUPPLIER, AgreementKind.NON_DISCLOSURE, "breach", null))
                .thenNoRow(NDA);
        ViewSpec.of(new NonDisclosureView())
                .given(
                        stream,
                        new AgreementEvent.Concluded(
                                SUPPLIER,
                                AgreementKind.SUPPLY,
                                "Castings",
                                null,
                                TODAY,
                                null,
                                Clauses.NONE))
                .thenNoRow(NDA);
    }

    private static @Nullable PublicEvent published(EngagementEvent event) {
        return new EngagementPublisher()
                .publish(new Recordings().record(EngagementEvent.CATEGORY, SUPPLIER, event));
    }

    @Test
    void others_hear_of_a_change_with_both_sponsors() {
        for (ModelChanged changed :
                new ModelChanged[] {
                    EngagementTest.changed(PREFERRED, EngagementModel.STRATEGIC, SPONSORS, null),
                    EngagementTest.changed(TRANSACTIONAL, PREFERRED, null, null),
                    new ModelChanged(
                            null,
                            EngagementModel.JOINT_VENTURE,
                            TRANSACTIONAL,
                            Cause.WIND_DOWN_COMPLETED,
                            null,
                            TODAY,
                            null)
                }) {
            PublicEvent told = Objects.requireNonNull(published(changed), "kept private");
            assertThat(told.key()).isEqualTo(SUPPLIER.toString());
            JsonNode data = EventCodec.JSON.valueToTree(told.data());
            CONTRACTS.assertProduces(told.type(), data);
            assertThat(CONTRACTS.publishedTypes()).contains(told.type());
            assertThat(data.path("aggregateId").asText()).isNotEqualTo(SUPPLIER.toString());
        }
        assertThat(published(UP)).isNull();
        assertThat(published(new WindingDown(REVIEW))).isNull();
    }

    @Test
    void every_event_is_told_in_plain_words_and_proposals_to_nobody_outside() {
        assertThat(EngagementWords.of(UP))
                .isEqualTo("Proposed from transactional to preferred: two good years");
        assertThat(EngagementWords.known(UP)).isFalse();
        assertThat(EngagementWords.of(EngagementTest.changed(TRANSACTIONAL, PREFERRED, null, null)))
                .isEqualTo("Relationship changed from transactional to preferred");
        assertThat(EngagementWords.known(new WindingDown(REVIEW))).isTrue();
    }

    @Test
    void every_model_says_what_it_is_good_for() {
        assertThat(ModelReference.all())
                .extracting(ModelReference::model)
                .containsExactly(EngagementModel.values());
        assertThat(ModelReference.of(TRANSACTIONAL).stance()).isEqualTo("negotiate hard");
        assertThat(ModelReference.of(EngagementModel.STRATEGIC).stance()).isEqualTo("collaborate");
        assertThat(ModelReference.all()).allMatch(reference -> !reference.tools().isEmpty());
    }
}
