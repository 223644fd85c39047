package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Evidence.Judged;
import entente.supplier.segmentation.Evidence.Known;
import entente.supplier.spend.SpendBook.Name;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovedTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BOLT = new UUID(0, 2);
    private static final Name OF_ACME = new Name("SAP-EU", "100");
    private static final Name OF_BOLT = new Name("SAP-EU", "200");
    private static final Known ACTIVE = known(SupplierStatus.ACTIVE, "castings");
    private static final Judged ALL = new Judged("bolts", null, "criticality", 3);
    private static final Judged OWN = new Judged("zinc", BOLT, "criticality", 3);
    private static final Evidence BEFORE = evidence(ACTIVE, OWN, BOLT);

    private static Known known(SupplierStatus status, String... categories) {
        return new Known(BOLT, status, List.of(categories));
    }

    private static Evidence evidence(Known bolt, Judged own, UUID holder) {
        return new Evidence(
                List.of(new Known(ACME, SupplierStatus.ACTIVE, List.of("castings")), bolt),
                List.of(ALL, own),
                Map.of(OF_ACME, ACME, OF_BOLT, holder));
    }

    @Test
    void nothing_that_counts_concerns_nobody() {
        Evidence same = evidence(known(SupplierStatus.SUSPENDED, "castings"), OWN, BOLT);
        assertThat(same.differingFrom(BEFORE)).isEmpty();
        assertThat(same.namesDifferingFrom(BEFORE)).isEmpty();
        Moved moved = Moved.since(same, BEFORE, Set.of(), Set.of(), false);
        assertThat(moved.concerns("castings")).isFalse();
        assertThat(moved.isSpent("castings")).isFalse();
    }

    @Test
    void a_judgement_concerns_its_category() {
        Evidence other = evidence(ACTIVE, new Judged("zinc", BOLT, "criticality", 4), BOLT);
        assertThat(other.differingFrom(BEFORE)).containsExactly("zinc");
        assertThat(evidence(ACTIVE, ALL, BOLT).differingFrom(BEFORE)).containsExactly("zinc");
    }

    @Test
    void who_changes_category_concerns_both() {
        assertThat(evidence(known(SupplierStatus.ACTIVE, "nuts"), OWN, BOLT).differingFrom(BEFORE))
                .containsExactlyInAnyOrder("castings", "nuts");
    }

    @Test
    void who_leaves_concerns_every_category_with_something_of_it() {
        Evidence gone = evidence(known(SupplierStatus.OFF_BOARDED, "castings"), OWN, BOLT);
        assertThat(gone.differingFrom(BEFORE)).containsExactlyInAnyOrder("castings", "zinc");
        assertThat(gone.namesDifferingFrom(BEFORE)).containsExactly(OF_BOLT);
        assertThat(BEFORE.differingFrom(gone)).containsExactlyInAnyOrder("castings", "zinc");
        assertThat(BEFORE.namesDifferingFrom(gone)).containsExactly(OF_BOLT);
    }

    @Test
    void a_name_that_becomes_somebody_elses_is_noticed() {
        assertThat(evidence(ACTIVE, OWN, ACME).namesDifferingFrom(BEFORE)).containsExactly(OF_BOLT);
    }

    @Test
    void spend_that_moves_anywhere_concerns_everybody_but_is_read_there_alone() {
        Moved moved = Moved.since(BEFORE, BEFORE, Set.of("zinc"), Set.of("bolts"), false);
        assertThat(moved.concerns("castings")).isTrue();
        assertThat(moved.isSpent("castings")).isFalse();
        assertThat(moved.isSpent("zinc")).isTrue();
        assertThat(moved.isSpent("bolts")).isTrue();
    }

    @Test
    void another_model_concerns_everybody_and_reads_no_spend() {
        Moved moved = Moved.since(BEFORE, BEFORE, Set.of(), Set.of(), true);
        assertThat(moved.concerns("castings")).isTrue();
        assertThat(moved.isSpent("castings")).isFalse();
    }
}
