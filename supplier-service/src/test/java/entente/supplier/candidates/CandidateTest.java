package entente.supplier.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.paging.Cursors;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.supplier.candidates.ReadinessBook.Level;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Position;
import entente.supplier.segmentation.Quadrant;
import entente.supplier.segmentation.SegmentationModel.Height;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);
    private static final UUID E = new UUID(0, 5);
    private static final BigDecimal SIXTY = new BigDecimal("60");

    private final DeciderSpec<Shortlist.Draw, Shortlist.State, ShortlistEvent> shortlist =
            DeciderSpec.of(new Shortlist());

    private static Position.Named position(
            UUID supplier, Quadrant quadrant, SupplierStatus status, double impact) {
        return new Position.Named(
                new Position(
                        "castings",
                        supplier,
                        List.of(),
                        0,
                        0,
                        new Height(impact, 1),
                        new Height(0.8, 1),
                        quadrant,
                        1),
                "Supplier",
                status);
    }

    private static Position.Named strategic(UUID supplier, double impact) {
        return position(supplier, Quadrant.STRATEGIC, SupplierStatus.ACTIVE, impact);
    }

    /**
     * B is ready, C has doubts, D is suspended and was assessed as not ready whatever its percent,
     * E is elsewhere in the matrix.
     */
    private static List<Candidate> ranking() {
        Map<UUID, Level> readiness =
                Map.of(
                        A,
                        new Level(new BigDecimal("59.99"), true),
                        B,
                        new Level(SIXTY, true),
                        D,
                        new Level(new BigDecimal("90"), false));
        return Candidate.ranked(
                List.of(
                        strategic(A, 0.7),
                        strategic(B, 0.6),
                        strategic(C, 0.9),
                        position(D, Quadrant.STRATEGIC, SupplierStatus.SUSPENDED, 0.95),
                        position(E, Quadrant.LEVERAGE, SupplierStatus.ACTIVE, 1)),
                id -> id.equals(C) ? List.of("a certificate has expired") : List.of(),
                readiness::get,
                SIXTY);
    }

    @Test
    void who_is_ready_and_in_good_standing_comes_first_then_who_matters_most() {
        List<Candidate> ranking = ranking();
        assertThat(ranking).extracting(Candidate::supplierId).containsExactly(B, A, D, C);
        assertThat(ranking).extracting(Candidate::rank).containsExactly(1, 2, 3, 4);
        assertThat(ranking.get(0).reasons())
                .containsExactly(Reason.HIGH_IMPACT_HIGH_RISK, Reason.GOOD_STANDING, Reason.READY);
        assertThat(ranking.get(1).reasons())
                .containsExactly(Reason.HIGH_IMPACT_HIGH_RISK, Reason.GOOD_STANDING);
        assertThat(ranking.get(2).reasons()).containsExactly(Reason.HIGH_IMPACT_HIGH_RISK);
        assertThat(ranking.get(2).readiness()).isEqualByComparingTo("90");
        assertThat(ranking.get(3).reasons()).containsExactly(Reason.HIGH_IMPACT_HIGH_RISK);
        assertThat(ranking.get(3).doubts()).containsExactly("a certificate has expired");
    }

    private static Shortlist.Draw draw(UUID... suppliers) {
        return new Shortlist.Draw(List.of(suppliers), ranking(), 2, 3);
    }

    private static Shortlisted shortlisted(UUID supplier, int rank, double impact, Reason... why) {
        return new Shortlisted(supplier, "castings", rank, List.of(why), impact, 0.8);
    }

    @Test
    void a_shortlist_records_whom_and_on_what_grounds() {
        Shortlisted first =
                shortlisted(
                        B,
                        1,
                        0.6,
                        Reason.HIGH_IMPACT_HIGH_RISK,
                        Reason.GOOD_STANDING,
                        Reason.READY);
        shortlist
                .given()
                .when(draw(A, B))
                .then(
                        first,
                        shortlisted(A, 2, 0.7, Reason.HIGH_IMPACT_HIGH_RISK, Reason.GOOD_STANDING));
        shortlist.given(first).when(draw(A, B)).thenRejected("shortlist-exists");
    }

    @Test
    void only_a_few_different_candidates_in_good_standing_are_shortlisted() {
        shortlist.given().when(draw(A)).thenRejected("shortlist-size");
        shortlist.given().when(draw(A, A)).thenRejected("shortlist-size");
        shortlist.given().when(draw(A, B, C, D)).thenRejected("shortlist-size");
        shortlist.given().when(draw(A, E)).thenRejected("not-a-candidate");
        shortlist.given().when(draw(A, C)).thenRejected("candidate-not-in-good-standing");
        shortlist.given().when(draw(A, D)).thenRejected("candidate-not-in-good-standing");
    }

    @Test
    void others_hear_of_everybody_on_the_list() {
        PublicEvent told =
                new CandidatePublisher()
                        .publish(
                                new Recordings()
                                        .record(
                                                ShortlistEvent.CATEGORY,
                                                new UUID(0, 9),
                                                shortlisted(
                                                        A,
                                                        1,
                                                        0.7,
                                                        Reason.HIGH_IMPACT_HIGH_RISK,
                                                        Reason.GOOD_STANDING)));
        assertThat(told.key()).isEqualTo(A.toString());
        Contracts.of(Path.of("contracts"))
                .assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
    }

    @Test
    void pages_of_candidates_lose_and_repeat_nobody() {
        List<Candidate> all =
                Candidate.ranked(
                        List.of(strategic(C, 0.7), strategic(A, 0.9), strategic(B, 0.7)),
                        _ -> List.of(),
                        Map.of(B, new Level(SIXTY, true))::get,
                        SIXTY);
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Cursors.Slice<Candidate> page = Cursors.slice(all, 1, cursor, Candidate.BEST_FIRST);
            page.items().forEach(candidate -> seen.add(candidate.supplierId()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly(B, A, C);
    }
}
