package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.scoring.Peers.Place;
import entente.scorecard.scoring.Peers.Reason;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final int LEAST = 5;

    private final List<Supplier> all = new ArrayList<>();
    private final Map<UUID, BigDecimal> scores = new HashMap<>();

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private PeersTest supplier(int number, String score, String... categories) {
        scores.put(id(number), new BigDecimal(score));
        return unscored(number, categories);
    }

    private PeersTest unscored(int number, String... categories) {
        all.add(supplierOf(number, categories));
        return this;
    }

    private static Supplier supplierOf(int number, String... categories) {
        return new Supplier(id(number), "Supplier " + number, "DE", Set.of(categories));
    }

    private List<Place> of(int number, String... categories) {
        return Peers.of(supplierOf(number, categories), all, scores, LEAST);
    }

    private PeersTest castings(String... of) {
        for (int i = 0; i < of.length; i++) {
            supplier(i + 1, of[i], "castings");
        }
        return this;
    }

    @Test
    void with_four_nothing_is_said_and_with_five_a_percentile() {
        assertThat(castings("90", "80", "70", "60").of(1, "castings"))
                .containsExactly(new Place("castings", null, null, Reason.GROUP_TOO_SMALL));
        supplier(5, "50", "castings");
        assertThat(of(1, "castings")).containsExactly(new Place("castings", 100, 5, null));
        assertThat(of(2, "castings")).containsExactly(new Place("castings", 75, 5, null));
        assertThat(of(5, "castings")).containsExactly(new Place("castings", 0, 5, null));
    }

    @Test
    void who_has_no_score_does_not_make_a_group_larger() {
        castings("90", "80", "70", "60").unscored(5, "castings");
        assertThat(of(1, "castings").getFirst().reason()).isEqualTo(Reason.GROUP_TOO_SMALL);
        assertThat(of(5, "castings").getFirst().reason()).isEqualTo(Reason.NOT_SCORED);
    }

    @Test
    void equal_scores_count_half_and_the_percentile_is_whole() {
        assertThat(castings("80", "80.0", "80", "80", "80").of(1, "castings").getFirst())
                .isEqualTo(new Place("castings", 50, 5, null));
        supplier(6, "10", "castings").supplier(7, "90", "castings");
        // 1 lower and 4 equal of 6: 3 ÷ 6
        assertThat(of(1, "castings").getFirst().percentile()).isEqualTo(50);
        // 5 lower of 6, none equal; 1 of 6
        assertThat(of(7, "castings").getFirst().percentile()).isEqualTo(100);
        supplier(8, "85", "castings");
        // 6 lower of 7
        assertThat(of(8, "castings").getFirst().percentile()).isEqualTo(86);
    }

    @Test
    void it_is_not_said_how_many_there_are_exactly() {
        castings("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(of(1, "castings").getFirst().atLeast()).isEqualTo(5);
        supplier(10, "10", "castings");
        assertThat(of(1, "castings").getFirst().atLeast()).isEqualTo(10);
    }

    @Test
    void each_category_is_a_group_of_its_own() {
        castings("90", "80", "70", "60", "50")
                .supplier(6, "95", "castings", "packaging")
                .supplier(7, "10", "packaging");
        assertThat(of(6, "castings", "packaging"))
                .containsExactly(
                        new Place("castings", 100, 5, null),
                        new Place("packaging", null, null, Reason.GROUP_TOO_SMALL));
    }

    @Test
    void a_supplier_is_not_its_own_peer() {
        castings("90", "80", "70", "60", "50");
        assertThat(of(3, "castings").getFirst().percentile()).isEqualTo(50);
    }
}
