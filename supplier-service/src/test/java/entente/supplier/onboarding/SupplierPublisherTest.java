package entente.supplier.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(SupplierEvent event) {
        return new SupplierPublisher()
                .publish(log.record(SupplierEvent.CATEGORY, SupplierTest.SELF, event));
    }

    @Test
    void every_public_event_keeps_its_contract() {
        Set<String> types = new TreeSet<>();
        for (SupplierEvent event :
                List.of(
                        SupplierTest.ACME,
                        SupplierTest.registered("Acme", SupplierTest.PARENT),
                        new SupplierEvent.Registered(
                                "Acme", null, List.of(), null, "ada", "import"),
                        new SupplierEvent.DetailsChanged("Acme", null, List.of("castings"), null),
                        new SupplierEvent.Activated(),
                        new SupplierEvent.Rejected("no audit"),
                        new SupplierEvent.Suspended("fire"),
                        new SupplierEvent.Blocked("fraud"),
                        new SupplierEvent.Reinstated(),
                        new SupplierEvent.Unblocked(),
                        new SupplierEvent.OffBoarded("moved"),
                        new SupplierEvent.AliasAdded("SAP-EU", "100042"),
                        new SupplierEvent.AliasRemoved("SAP-EU", "100042"),
                        new SupplierEvent.Merged(SupplierTest.PARENT),
                        new SupplierEvent.Unmerged(SupplierTest.PARENT))) {
            PublicEvent told = Objects.requireNonNull(published(event), "kept private");
            assertThat(told.key()).isEqualTo(SupplierTest.SELF.toString());
            CONTRACTS.assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
            types.add(told.type());
        }
        assertThat(CONTRACTS.publishedTypes()).containsAll(types);
    }

    @Test
    void approvals_people_and_places_stay_in_the_service() {
        assertThat(published(new SupplierEvent.Approved())).isNull();
        assertThat(published(new SupplierEvent.ContactAdded(SupplierTest.JANE, "sales"))).isNull();
        assertThat(published(new SupplierEvent.ContactRemoved(SupplierTest.JANE))).isNull();
        assertThat(published(new SupplierEvent.SiteAdded(SupplierTest.JANE, "Plant 1", null, null)))
                .isNull();
        assertThat(published(new SupplierEvent.SiteRemoved(SupplierTest.JANE))).isNull();
    }
}
