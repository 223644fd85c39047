package entente.supplier.onboarding;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.onboarding.SupplierCommand.Absorb;
import entente.supplier.onboarding.SupplierCommand.AddAlias;
import entente.supplier.onboarding.SupplierCommand.AddSite;
import entente.supplier.onboarding.SupplierCommand.Approve;
import entente.supplier.onboarding.SupplierCommand.ChangeDetails;
import entente.supplier.onboarding.SupplierCommand.Merge;
import entente.supplier.onboarding.SupplierCommand.OffBoard;
import entente.supplier.onboarding.SupplierCommand.Part;
import entente.supplier.onboarding.SupplierCommand.RemoveAlias;
import entente.supplier.onboarding.SupplierCommand.RemoveContact;
import entente.supplier.onboarding.SupplierCommand.Unmerge;
import entente.supplier.onboarding.SupplierEvent.Absorbed;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Merged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Parted;
import entente.supplier.onboarding.SupplierEvent.Registered;
import entente.supplier.onboarding.SupplierEvent.Unmerged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final UUID SELF = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final Registered ACME =
            new Registered("Acme", "DE", List.of("castings"), null, "ada", "request");
    private static final Alias SAP = new Alias("SAP-EU", "100042");

    private final DeciderSpec<SupplierCommand, SupplierState, SupplierEvent> supplier =
            DeciderSpec.of(new Supplier());

    private static Merge into(UUID survivor, String... objections) {
        return new Merge(SELF, survivor, List.of(objections));
    }

    @Test
    void a_supplier_goes_on_as_another_and_back() {
        Merged merged = new Merged(OTHER);
        supplier.given(ACME).when(into(OTHER)).then(merged);
        supplier.given(ACME, merged).when(into(OTHER)).thenNothing();
        supplier.given(ACME, merged).when(new Unmerge()).then(new Unmerged(OTHER));
        supplier.given(ACME, merged, new Unmerged(OTHER))
                .when(new Unmerge())
                .thenRejected("supplier-not-merged");
        supplier.given(ACME, merged, new Unmerged(OTHER)).when(into(OTHER)).then(merged);
        supplier.given().when(into(OTHER)).thenRejected("not-found");
    }

    @Test
    void the_survivor_notes_whom_it_goes_on_for() {
        Absorbed absorbed = new Absorbed(THIRD);
        supplier.given(ACME).when(new Absorb(THIRD)).then(absorbed);
        supplier.given(ACME, absorbed).when(new Absorb(THIRD)).thenNothing();
        supplier.given(ACME, absorbed).when(new Absorb(OTHER)).then(new Absorbed(OTHER));
        supplier.given(ACME, absorbed).when(new Part(THIRD)).then(new Parted(THIRD));
        supplier.given(ACME).when(new Part(THIRD)).thenNothing();
    }

    @Test
    void a_merge_is_refused_where_it_would_not_hold() {
        supplier.given(ACME).when(into(SELF)).thenRejected("merge-into-itself");
        supplier.given().when(new Absorb(THIRD)).thenRejected("survivor-unknown");
        supplier.given(ACME, new Merged(OTHER)).when(new Absorb(THIRD)).thenRejected("merge-chain");
        supplier.given(ACME, new Absorbed(THIRD)).when(into(OTHER)).thenRejected("merge-chain");
        supplier.given(ACME, new Absorbed(THIRD), new Parted(THIRD))
                .when(into(OTHER))
                .then(new Merged(OTHER));
        supplier.given(ACME, new SupplierEvent.Rejected("no"))
                .when(new Absorb(THIRD))
                .thenRejected("survivor-closed");
        supplier.given(ACME, new Approved(), new OffBoarded("old"))
                .when(new Absorb(THIRD))
                .thenRejected("survivor-closed");
        supplier.given(ACME).when(into(OTHER, "an open proposal")).thenRejected("supplier-engaged");
    }

    @Test
    void a_merged_supplier_refuses_everything_else() {
        DeciderSpec.Given<SupplierCommand, SupplierState, SupplierEvent> gone =
                supplier.given(ACME, new AliasAdded("SAP-EU", "100042"), new Merged(OTHER));
        for (SupplierCommand command :
                List.of(
                        new Approve("ben"),
                        new OffBoard("old", List.of()),
                        new AddAlias(SAP),
                        new RemoveAlias(SAP),
                        new AddSite(new Site(THIRD, "Plant 1", "DE", "Hamburg")),
                        new RemoveContact(THIRD),
                        new ChangeDetails(
                                SELF, new Details("Acme AG", null, List.of(), null), Lineage.NONE),
                        into(THIRD))) {
            gone.when(command).thenRejected("supplier-merged");
        }
    }
}
