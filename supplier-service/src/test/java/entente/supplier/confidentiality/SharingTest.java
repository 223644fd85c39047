package entente.supplier.confidentiality;

import static entente.supplier.confidentiality.Direction.THEY_TO_US;
import static entente.supplier.confidentiality.Direction.WE_TO_THEM;
import static entente.supplier.confidentiality.InformationClass.CONFIDENTIAL;
import static entente.supplier.confidentiality.InformationClass.INTERNAL;
import static entente.supplier.confidentiality.InformationClass.PUBLIC;
import static entente.supplier.confidentiality.InformationClass.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementKind;
import entente.supplier.confidentiality.SharingCommand.EndBusiness;
import entente.supplier.confidentiality.SharingCommand.EndNda;
import entente.supplier.confidentiality.SharingCommand.Lower;
import entente.supplier.confidentiality.SharingCommand.Raise;
import entente.supplier.confidentiality.SharingEvent.Lowered;
import entente.supplier.confidentiality.SharingEvent.Raised;
import entente.supplier.onboarding.SupplierEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID NDA = new UUID(2, 1);

    private static final Raised TO_INTERNAL =
            new Raised(WE_TO_THEM, PUBLIC, INTERNAL, "forecasts", "planning", null);
    private static final Raised TO_CONFIDENTIAL =
            new Raised(WE_TO_THEM, INTERNAL, CONFIDENTIAL, "roadmap", "planning", NDA);

    private final DeciderSpec<SharingCommand, SharingState, SharingEvent> sharing =
            DeciderSpec.of(new Sharing());

    private static Raise raise(InformationClass to, String what, @Nullable UUID nda) {
        return new Raise(WE_TO_THEM, to, what, "planning", nda, false);
    }

    @Test
    void what_is_shared_rises_step_by_step_in_each_direction() {
        sharing.given().when(raise(INTERNAL, "forecasts", null)).then(TO_INTERNAL);
        sharing.given(TO_INTERNAL).when(raise(CONFIDENTIAL, "roadmap", NDA)).then(TO_CONFIDENTIAL);
        sharing.given(TO_INTERNAL).when(raise(INTERNAL, "forecasts", null)).thenNothing();
        sharing.given(TO_INTERNAL)
                .when(raise(RESTRICTED, "recipes", NDA))
                .thenRejected("sharing-level-skips-a-step");
        sharing.given(TO_INTERNAL)
                .when(raise(PUBLIC, "forecasts", null))
                .thenRejected("sharing-level-not-higher");
        sharing.given(TO_INTERNAL)
                .when(new Raise(THEY_TO_US, CONFIDENTIAL, "costs", "planning", NDA, false))
                .thenRejected("sharing-level-skips-a-step");
        sharing.given().when(raise(INTERNAL, " ", null)).thenRejected("sharing-terms-missing");
    }

    @Test
    void above_internal_it_needs_an_nda() {
        sharing.given(TO_INTERNAL)
                .when(raise(CONFIDENTIAL, "roadmap", null))
                .thenRejected("nda-missing");
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL)
                .when(raise(RESTRICTED, "recipes", null))
                .thenRejected("nda-missing");
    }

    @Test
    void it_falls_at_any_time_with_a_reason_and_with_the_nda() {
        Lowered lowered = new Lowered(WE_TO_THEM, CONFIDENTIAL, PUBLIC, "a leak");
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL)
                .when(new Lower(WE_TO_THEM, PUBLIC, " a leak "))
                .then(lowered);
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL, lowered)
                .when(new Lower(WE_TO_THEM, PUBLIC, "a leak"))
                .thenNothing();
        sharing.given(TO_INTERNAL)
                .when(new Lower(WE_TO_THEM, CONFIDENTIAL, "a leak"))
                .thenRejected("sharing-level-not-lower");
        sharing.given(TO_INTERNAL)
                .when(new Lower(WE_TO_THEM, PUBLIC, " "))
                .thenRejected("reason-missing");
        Lowered fallen =
                new Lowered(
                        WE_TO_THEM,
                        CONFIDENTIAL,
                        INTERNAL,
                        "the non-disclosure agreement has ended");
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL).when(new EndNda(NDA)).then(fallen);
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL, fallen).when(new EndNda(NDA)).thenNothing();
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL).when(new EndNda(ACME)).thenNothing();
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL, lowered).when(new EndNda(NDA)).thenNothing();
    }

    @Test
    void nothing_above_internal_is_shared_with_whom_there_is_no_business() {
        sharing.given(TO_INTERNAL)
                .when(new Raise(WE_TO_THEM, CONFIDENTIAL, "roadmap", "planning", NDA, true))
                .thenRejected("supplier-blocked");
        sharing.given()
                .when(new Raise(WE_TO_THEM, INTERNAL, "forecasts", "planning", null, true))
                .then(TO_INTERNAL);
        Lowered fallen =
                new Lowered(
                        WE_TO_THEM,
                        CONFIDENTIAL,
                        INTERNAL,
                        "there is no business with the supplier any more");
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL).when(new EndBusiness()).then(fallen);
        sharing.given(TO_INTERNAL, TO_CONFIDENTIAL, fallen).when(new EndBusiness()).thenNothing();
        sharing.given(TO_INTERNAL).when(new EndBusiness()).thenNothing();
    }

    @Test
    void a_block_and_the_end_of_a_relationship_are_heard_and_a_suspension_is_not() {
        PolicySpec<SupplierEvent, SharingCommand> policy =
                PolicySpec.of(
                        new FallWithBusinessPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String stream = SupplierEvent.CATEGORY.stream(ACME);
        policy.when(stream, new SupplierEvent.Blocked("sanctions"))
                .thenSends(ACME, new EndBusiness());
        policy.when(stream, new SupplierEvent.OffBoarded("moved"))
                .thenSends(ACME, new EndBusiness());
        policy.when(stream, new SupplierEvent.Suspended("late")).thenNothing();
        policy.when(stream, new SupplierEvent.Unblocked()).thenNothing();
    }

    @Test
    void the_end_of_an_nda_is_heard_and_that_of_other_agreements_is_not() {
        PolicySpec<AgreementEvent, SharingCommand> policy =
                PolicySpec.of(
                        new FallWithNdaPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String stream = AgreementEvent.CATEGORY.stream(NDA);
        LocalDate day = LocalDate.parse("2026-07-14");
        policy.when(
                        stream,
                        new AgreementEvent.Terminated(
                                ACME, AgreementKind.NON_DISCLOSURE, "breach", null))
                .thenSends(ACME, new EndNda(NDA));
        policy.when(stream, new AgreementEvent.Expired(ACME, AgreementKind.NON_DISCLOSURE, day))
                .thenSends(ACME, new EndNda(NDA));
        policy.when(stream, new AgreementEvent.Expired(ACME, AgreementKind.SUPPLY, day))
                .thenNothing();
        policy.when(stream, new AgreementEvent.Expiring(ACME, day, 30)).thenNothing();
    }

    @Test
    void others_hear_how_much_is_shared_and_not_what() {
        for (SharingEvent event :
                new SharingEvent[] {
                    TO_CONFIDENTIAL, new Lowered(THEY_TO_US, RESTRICTED, PUBLIC, "a leak")
                }) {
            PublicEvent told =
                    new SharingPublisher()
                            .publish(new Recordings().record(SharingEvent.CATEGORY, ACME, event));
            assertThat(told.key()).isEqualTo(ACME.toString());
            JsonNode data = EventCodec.JSON.valueToTree(told.data());
            CONTRACTS.assertProducesExample(told.type(), data);
            assertThat(CONTRACTS.publishedTypes()).contains(told.type());
            assertThat(data.toString()).doesNotContain("roadmap", "leak");
        }
    }
}
