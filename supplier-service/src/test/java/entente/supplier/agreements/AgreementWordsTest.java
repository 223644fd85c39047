package entente.supplier.agreements;

import static entente.supplier.agreements.AgreementTest.ACME;
import static entente.supplier.agreements.AgreementTest.CONCLUDED;
import static entente.supplier.agreements.AgreementTest.DRAFTED;
import static entente.supplier.agreements.AgreementTest.LAST;
import static entente.supplier.agreements.AgreementTest.amended;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementWordsTest {

    @Test
    void every_event_is_told_in_plain_words_and_drafts_to_nobody_outside() {
        assertThat(AgreementWords.of(DRAFTED)).isEqualTo("Supply agreement drafted: “Castings”");
        assertThat(AgreementWords.known(DRAFTED)).isFalse();
        assertThat(AgreementWords.of(CONCLUDED))
                .isEqualTo(
                        "Supply agreement concluded: “Castings”, from 2026-08-01 until 2029-07-31");
        assertThat(AgreementWords.known(CONCLUDED)).isTrue();
        assertThat(AgreementWords.of(amended(1, null)))
                .isEqualTo("Agreement amended from 2026-09-14 on, without an end: second plant");
        assertThat(
                        AgreementWords.of(
                                new AgreementEvent.Expired(
                                        ACME, AgreementKind.NON_DISCLOSURE, LAST)))
                .isEqualTo("Non-disclosure agreement expired with 2029-07-31");
    }

    @Test
    void a_supplier_hears_live_of_what_was_concluded_with_it_and_of_no_draft() {
        assertThat(heardBy(DRAFTED)).isEmpty();
        assertThat(heardBy(CONCLUDED)).contains(ACME);
        assertThat(heardBy(amended(1, null))).contains(ACME);
    }

    private static Optional<UUID> heardBy(AgreementEvent event) {
        Recorded<AgreementEvent> recorded =
                new Recordings().record(AgreementEvent.CATEGORY, new UUID(0, 9), event);
        return new AgreementConfig()
                .audience()
                .supplier(
                        recorded.with(
                                new EventCodec<>(AgreementEvent.class).encode(recorded.event())));
    }
}
