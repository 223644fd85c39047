package entente.supplier.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.supplier.onboarding.SupplierDirectoryView.SupplierRow;
import entente.supplier.onboarding.SupplierEvent.Activated;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Blocked;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.Merged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Reinstated;
import entente.supplier.onboarding.SupplierEvent.Rejected;
import entente.supplier.onboarding.SupplierEvent.Suspended;
import entente.supplier.onboarding.SupplierEvent.Unblocked;
import entente.supplier.onboarding.SupplierEvent.Unmerged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierDirectoryViewTest {

    private static final String STREAM = SupplierEvent.CATEGORY.stream(SupplierTest.SELF);
    private static final Instant REQUESTED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T08:00:00Z");

    private final ViewSpec<SupplierEvent, SupplierRow> directory =
            ViewSpec.of(new SupplierDirectoryView()).at(REQUESTED).given(STREAM, SupplierTest.ACME);

    private SupplierRow row() {
        return directory.row(SupplierTest.SELF);
    }

    private SupplierStatus statusAfter(SupplierEvent... events) {
        directory.given(STREAM, events);
        return row().status;
    }

    @Test
    void a_request_is_a_row() {
        assertThat(row().name).isEqualTo("Acme");
        assertThat(row().country).isEqualTo("DE");
        assertThat(row().categories).containsExactly("castings");
        assertThat(row().status).isEqualTo(SupplierStatus.REQUESTED);
        assertThat(row().registeredAt).isEqualTo(REQUESTED);
        assertThat(row().aliases).isEmpty();
    }

    @Test
    void every_step_shows_its_status_reason_and_since_when() {
        assertThat(statusAfter(new Approved())).isEqualTo(SupplierStatus.APPROVED);
        assertThat(statusAfter(new Activated())).isEqualTo(SupplierStatus.ACTIVE);
        directory.at(LATER);
        assertThat(statusAfter(new Suspended("fire"))).isEqualTo(SupplierStatus.SUSPENDED);
        assertThat(row().statusReason).isEqualTo("fire");
        assertThat(row().statusSince).isEqualTo(LATER);
        assertThat(statusAfter(new Reinstated())).isEqualTo(SupplierStatus.ACTIVE);
        assertThat(row().statusReason).isNull();
        assertThat(statusAfter(new Blocked("fraud"))).isEqualTo(SupplierStatus.BLOCKED);
        assertThat(statusAfter(new Unblocked())).isEqualTo(SupplierStatus.ACTIVE);
        assertThat(statusAfter(new OffBoarded("moved"))).isEqualTo(SupplierStatus.OFF_BOARDED);
        assertThat(row().registeredAt).isEqualTo(REQUESTED);
    }

    @Test
    void a_rejected_request_stays_visible() {
        assertThat(statusAfter(new Rejected("no audit"))).isEqualTo(SupplierStatus.REJECTED);
        assertThat(row().statusReason).isEqualTo("no audit");
    }

    @Test
    void aliases_come_and_go() {
        directory.given(
                STREAM,
                new AliasAdded("SAP-EU", "1"),
                new AliasAdded("SAP-EU", "2"),
                new AliasRemoved("SAP-EU", "1"));
        assertThat(row().aliases).containsExactly("SAP-EU:2");
    }

    @Test
    void details_change_and_people_stay_out() {
        directory.given(
                STREAM,
                new DetailsChanged("Acme AG", null, List.of(), SupplierTest.PARENT),
                new ContactAdded(SupplierTest.JANE, "sales"));
        assertThat(row().name).isEqualTo("Acme AG");
        assertThat(row().country).isNull();
        assertThat(row().categories).isEmpty();
        assertThat(row().parentId).isEqualTo(SupplierTest.PARENT);
        assertThat(row().status).isEqualTo(SupplierStatus.REQUESTED);
    }

    @Test
    void a_merged_supplier_points_at_its_survivor_until_that_is_undone() {
        directory.given(STREAM, new AliasAdded("SAP-EU", "1"), new Merged(SupplierTest.PARENT));
        assertThat(row().mergedInto).isEqualTo(SupplierTest.PARENT);
        assertThat(row().aliases).containsExactly("SAP-EU:1");
        directory.given(STREAM, new Unmerged(SupplierTest.PARENT));
        assertThat(row().mergedInto).isNull();
    }
}
