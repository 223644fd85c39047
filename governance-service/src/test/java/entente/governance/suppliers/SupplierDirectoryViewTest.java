package entente.governance.suppliers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.suppliers.SupplierDirectoryView.Listed;
import entente.governance.suppliers.SupplierDirectoryView.SupplierRow;
import entente.governance.suppliers.SupplierHeard.Activated;
import entente.governance.suppliers.SupplierHeard.Blocked;
import entente.governance.suppliers.SupplierHeard.DetailsChanged;
import entente.governance.suppliers.SupplierHeard.Merged;
import entente.governance.suppliers.SupplierHeard.OffBoarded;
import entente.governance.suppliers.SupplierHeard.Registered;
import entente.governance.suppliers.SupplierHeard.Reinstated;
import entente.governance.suppliers.SupplierHeard.Rejected;
import entente.governance.suppliers.SupplierHeard.Suspended;
import entente.governance.suppliers.SupplierHeard.Unmerged;
import entente.platform.contracts.Contracts;
import entente.platform.store.EventCodec;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplierDirectoryViewTest {

    private static final UUID ID = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final Registered ACME = new Registered("Acme", "DE", List.of("castings"));
    private static final Contracts CONTRACTS =
            Contracts.of(Path.of("../supplier-service/contracts"));

    private final ViewSpec<SupplierHeard, SupplierRow> directory =
            ViewSpec.of(new SupplierDirectoryView());

    private SupplierStatus statusAfter(SupplierHeard... events) {
        directory.given("supplier/" + ID, events);
        return directory.row(ID).status;
    }

    @Test
    void a_registered_supplier_is_a_row() {
        assertThat(statusAfter(ACME)).isEqualTo(SupplierStatus.REQUESTED);
        assertThat(directory.row(ID).name).isEqualTo("Acme");
        assertThat(directory.row(ID).country).isEqualTo("DE");
        assertThat(directory.row(ID).categories).containsExactly("castings");
    }

    @Test
    void every_step_is_followed() {
        assertThat(statusAfter(ACME, new Activated())).isEqualTo(SupplierStatus.ACTIVE);
        assertThat(statusAfter(new Suspended())).isEqualTo(SupplierStatus.SUSPENDED);
        assertThat(statusAfter(new Reinstated())).isEqualTo(SupplierStatus.ACTIVE);
        assertThat(statusAfter(new Blocked())).isEqualTo(SupplierStatus.BLOCKED);
        assertThat(statusAfter(new OffBoarded())).isEqualTo(SupplierStatus.OFF_BOARDED);
        assertThat(statusAfter(new Rejected())).isEqualTo(SupplierStatus.REJECTED);
        directory.given("supplier/" + ID, new DetailsChanged("Acme AG", null, List.of()));
        assertThat(directory.row(ID).name).isEqualTo("Acme AG");
        assertThat(directory.row(ID).status).isEqualTo(SupplierStatus.REJECTED);
    }

    @Test
    void a_merged_supplier_points_at_its_survivor_until_that_is_undone() {
        UUID survivor = new UUID(0, 7);
        directory.given("supplier/" + ID, ACME, new Activated(), new Merged(survivor));
        assertThat(directory.row(ID).mergedInto).isEqualTo(survivor);
        assertThat(directory.row(ID).status).isEqualTo(SupplierStatus.ACTIVE);
        Listed listed = Listed.of(directory.row(ID));
        assertThat(listed.forWhom(survivor::equals).mergedInto()).isEqualTo(survivor);
        assertThat(listed.forWhom(ID::equals).mergedInto()).isNull();
        directory.given("supplier/" + ID, new Unmerged());
        assertThat(directory.row(ID).mergedInto).isNull();
    }

    @Test
    void a_supplier_never_heard_of_is_accepted_and_filled_later() {
        assertThat(statusAfter(new Activated())).isEqualTo(SupplierStatus.ACTIVE);
        assertThat(directory.row(ID).name).isNull();
        assertThat(statusAfter(new DetailsChanged("Acme", "DE", List.of("castings"))))
                .isEqualTo(SupplierStatus.ACTIVE);
        assertThat(directory.row(ID).name).isEqualTo("Acme");
    }

    @Test
    void every_example_that_the_publisher_promises_is_read() {
        EventCodec<SupplierHeard> codec = new EventCodec<>(SupplierHeard.class);
        Set<String> passedOver = new TreeSet<>();
        for (String type : CONTRACTS.publishedTypes()) {
            if (codec.knows(type)) {
                byte[] data = CONTRACTS.example(type).toString().getBytes(UTF_8);
                directory.given("supplier/" + ID, codec.decode(type, data));
            } else {
                passedOver.add(type);
            }
        }
        assertThat(directory.row(ID).name).isNotBlank();
        assertThat(passedOver)
                .as("what this service has no use for yet")
                .containsExactly(
                        "supplier.agreement-amended.v1",
                        "supplier.agreement-concluded.v1",
                        "supplier.agreement-expiring.v1",
                        "supplier.alias-added.v1",
                        "supplier.alias-removed.v1",
                        "supplier.assessment-completed.v1",
                        "supplier.candidate-shortlisted.v1",
                        "supplier.category-changed.v1",
                        "supplier.certificate-expired.v1",
                        "supplier.certificate-expiring.v1",
                        "supplier.certificate-recorded.v1",
                        "supplier.dependence-alert-raised.v1",
                        "supplier.due-diligence-expired.v1",
                        "supplier.engagement-model-changed.v1",
                        "supplier.risk-assessed.v1",
                        "supplier.second-source-missing.v1",
                        "supplier.segment-changed.v1",
                        "supplier.sharing-level-changed.v1");
        assertThat(CONTRACTS.publishedTypes()).containsAll(codec.types());
    }
}
