package entente.governance.heard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.heard.FootingView.FootingRow;
import entente.governance.heard.ScoreView.ScoreRow;
import entente.governance.heard.ScorecardTold.Disputed;
import entente.governance.heard.ScorecardTold.Finalised;
import entente.governance.heard.ScorecardTold.Published;
import entente.governance.heard.ScorecardTold.Restated;
import entente.governance.heard.SupplierTold.AgreementAmended;
import entente.governance.heard.SupplierTold.SharingChanged;
import entente.platform.contracts.Contracts;
import entente.platform.store.EventCodec;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeardViewsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    private static final String SCORECARD = "scorecard/" + ACME + "/2026-Q3";

    private static Contracts contracts(String service) {
        return Contracts.of(Path.of("../" + service + "-service/contracts"));
    }

    /** Every example that is read, in the order of the types. */
    private static <E> void readAll(
            ViewSpec<E, ?> view, EventCodec<E> codec, Contracts contracts, String stream) {
        assertThat(contracts.publishedTypes()).containsAll(codec.types());
        for (String type : codec.types()) {
            E event = codec.decode(type, contracts.example(type).toString().getBytes(UTF_8));
            view.given(stream, event);
        }
    }

    @Test
    void where_a_supplier_stands_is_read_from_the_examples() {
        ViewSpec<SupplierTold, FootingRow> view =
                ViewSpec.of(new FootingView(BERLIN)).at(Instant.parse("2026-07-14T22:30:00Z"));
        readAll(
                view,
                new EventCodec<>(SupplierTold.class),
                contracts("supplier"),
                "supplier/" + ACME);
        FootingRow row = view.row(ACME);
        assertThat(row.model).isEqualTo("STRATEGIC");
        assertThat(row.segment).isEqualTo("STRATEGIC");
        assertThat(row.segmentSince).isEqualTo(LocalDate.parse("2026-07-15"));
        assertThat(row.assessedOn).isEqualTo(LocalDate.parse("2026-07-15"));
        assertThat(row.outcome).isEqualTo("BRIDGEABLE");
        assertThat(row.openWarnings).containsExactly("POWER_IMBALANCE");
        assertThat(row.sharingOurs).isEqualTo("CONFIDENTIAL");
        assertThat(row.noticeDays).isEqualTo(180);
        assertThat(row.shortlistedOn).isNotNull();
    }

    @Test
    void an_agreement_takes_back_its_own_exit_provision_only() {
        UUID agreement = new UUID(7, 1);
        ViewSpec<SupplierTold, FootingRow> view =
                ViewSpec.of(new FootingView(BERLIN))
                        .given(
                                "agreement/" + agreement,
                                new AgreementAmended(
                                        ACME, agreement, new SupplierTold.ExitProvision(90, 30)),
                                new AgreementAmended(ACME, new UUID(7, 2), null),
                                new SharingChanged(ACME, "THEY_TO_US", "INTERNAL"));
        assertThat(view.row(ACME).noticeDays).isEqualTo(90);
        assertThat(view.row(ACME).sharingTheirs).isEqualTo("INTERNAL");
        view.given("agreement/" + agreement, new AgreementAmended(ACME, agreement, null));
        assertThat(view.row(ACME).noticeDays).isNull();
        assertThat(view.row(ACME).exitAgreementId).isNull();
    }

    @Test
    void scorecards_are_followed_from_publication_on() {
        ViewSpec<ScorecardTold, ScoreRow> view = ViewSpec.of(new ScoreView(BERLIN));
        view.given(SCORECARD, new Disputed(ACME, "2026-Q3", 2));
        view.thenNoRow(ACME + "/2026-Q3");
        view.given(SCORECARD, new Published(ACME, "2026-Q3", 3, new BigDecimal("82.4"), "GOOD"));
        assertThat(view.row(ACME + "/2026-Q3").status).isEqualTo("PUBLISHED");
        view.given(SCORECARD, new Disputed(ACME, "2026-Q3", 4));
        assertThat(view.row(ACME + "/2026-Q3").status).isEqualTo("DISPUTED");
        view.given(
                SCORECARD,
                new Finalised(ACME, "2026-Q3", 6, new BigDecimal("82.4"), "GOOD"),
                new Restated(ACME, "2026-Q3", 7, new BigDecimal("79.9"), "FAIR"));
        assertThat(view.row(ACME + "/2026-Q3").status).isEqualTo("FINAL");
        assertThat(view.row(ACME + "/2026-Q3").score).isEqualTo(new BigDecimal("79.9"));
        assertThat(view.row(ACME + "/2026-Q3").version).isEqualTo(7);
        assertThat(view.row(ACME + "/2026-Q3").standing).isEqualTo("FAIR");
    }

    @Test
    void the_examples_of_scorecards_are_read() {
        ViewSpec<ScorecardTold, ScoreRow> view = ViewSpec.of(new ScoreView(BERLIN));
        readAll(view, new EventCodec<>(ScorecardTold.class), contracts("scorecard"), SCORECARD);
        assertThat(view.row(ACME + "/2026-Q3").score).isNotNull();
    }
}
