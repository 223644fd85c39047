package entente.supplier.onboarding;

import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import entente.supplier.onboarding.SupplierCommand.Activate;
import entente.supplier.onboarding.SupplierCommand.AddAlias;
import entente.supplier.onboarding.SupplierCommand.AddContact;
import entente.supplier.onboarding.SupplierCommand.AddSite;
import entente.supplier.onboarding.SupplierCommand.Approve;
import entente.supplier.onboarding.SupplierCommand.Block;
import entente.supplier.onboarding.SupplierCommand.ChangeDetails;
import entente.supplier.onboarding.SupplierCommand.OffBoard;
import entente.supplier.onboarding.SupplierCommand.Register;
import entente.supplier.onboarding.SupplierCommand.Reinstate;
import entente.supplier.onboarding.SupplierCommand.Reject;
import entente.supplier.onboarding.SupplierCommand.RemoveAlias;
import entente.supplier.onboarding.SupplierCommand.RemoveContact;
import entente.supplier.onboarding.SupplierCommand.RemoveSite;
import entente.supplier.onboarding.SupplierCommand.Suspend;
import entente.supplier.onboarding.SupplierCommand.Unblock;
import entente.supplier.onboarding.SupplierEvent.Activated;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Blocked;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.ContactRemoved;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Registered;
import entente.supplier.onboarding.SupplierEvent.Reinstated;
import entente.supplier.onboarding.SupplierEvent.Rejected;
import entente.supplier.onboarding.SupplierEvent.SiteAdded;
import entente.supplier.onboarding.SupplierEvent.SiteRemoved;
import entente.supplier.onboarding.SupplierEvent.Suspended;
import entente.supplier.onboarding.SupplierEvent.Unblocked;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierTest {

    static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    static final UUID PARENT = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    static final UUID JANE = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000003");
    static final Alias SAP = new Alias("SAP-EU", "100042");
    static final Registered ACME = registered("Acme", null);

    final DeciderSpec<SupplierCommand, SupplierState, SupplierEvent> supplier =
            DeciderSpec.of(new Supplier());

    static Details details(String name, @Nullable UUID parent) {
        return new Details(name, "DE", List.of("castings"), parent);
    }

    static Registered registered(String name, @Nullable UUID parent) {
        return new Registered(name, "DE", List.of("castings"), parent, "ada", "request");
    }

    static Register register(Details details, Lineage lineage) {
        return new Register(details, lineage, List.of(), List.of(), "request", "ada");
    }

    @Test
    void an_approval_names_the_versions_of_what_it_was_decided_on() {
        Clearance clear = new Clearance(2, 5, List.of(), List.of());
        supplier.given(ACME).when(new Approve("ben", clear)).then(new Approved(2, 5));
        supplier.given(ACME)
                .when(new Approve("ben", new Clearance(2, 5, List.of("insurance"), List.of())))
                .thenRejected("due-diligence-incomplete");
        supplier.given(ACME)
                .when(new Approve("ben", new Clearance(2, 5, List.of("x"), List.of("hit"))))
                .thenRejected("due-diligence-failed");
        supplier.given(ACME).when(new Approve("ada", clear)).thenRejected("requester-approves");
    }

    @Test
    void an_activation_asks_for_the_same_as_the_approval_did() {
        var approved = supplier.given(ACME, new Approved(2, 5));
        approved.when(new Activate(new Clearance(2, 6, List.of(), List.of())))
                .then(new Activated(2, 6));
        approved.when(new Activate(new Clearance(2, 6, List.of(), List.of("hit"))))
                .thenRejected("due-diligence-failed");
        approved.when(new Activate(new Clearance(2, 6, List.of("insurance"), List.of())))
                .thenRejected("due-diligence-incomplete");
        supplier.given(ACME, new Approved(2, 5), new Activated(2, 6))
                .when(new Activate(new Clearance(2, 6, List.of(), List.of("hit"))))
                .thenNothing();
    }

    @Test
    void a_registration_records_the_request_and_each_alias_and_contact() {
        supplier.given()
                .when(
                        new Register(
                                details("Acme", null),
                                Lineage.NONE,
                                List.of(SAP, SAP),
                                List.of(new Contact(JANE, "sales")),
                                "request",
                                "ada"))
                .then(ACME, new AliasAdded("SAP-EU", "100042"), new ContactAdded(JANE, "sales"))
                .thenClaims(Claim.take("alias", "SAP-EU:100042"));
    }

    @Test
    void nothing_new_is_put_into_a_retired_category() {
        List<String> retired = List.of("castings");
        Details castings = details("Acme", null);
        supplier.given()
                .when(
                        new Register(
                                castings,
                                Lineage.NONE,
                                List.of(),
                                List.of(),
                                "request",
                                "ada",
                                retired))
                .thenRejected("category-retired");
        supplier.given(new Registered("Acme", "DE", List.of(), null, "ada", "request"))
                .when(new ChangeDetails(SELF, castings, Lineage.NONE, retired))
                .thenRejected("category-retired");
        supplier.given(ACME)
                .when(new ChangeDetails(SELF, details("Acme Ltd", null), Lineage.NONE, retired))
                .then(new DetailsChanged("Acme Ltd", "DE", List.of("castings"), null));
    }

    @Test
    void a_supplier_is_registered_once() {
        supplier.given(ACME)
                .when(register(details("Acme", null), Lineage.NONE))
                .thenRejected("supplier-exists");
    }

    @Test
    void a_parent_must_be_known_here() {
        supplier.given()
                .when(register(details("Acme", PARENT), new Lineage(false, List.of(PARENT))))
                .thenRejected("parent-unknown");
        supplier.given()
                .when(register(details("Acme", PARENT), new Lineage(true, List.of(PARENT))))
                .then(registered("Acme", PARENT));
    }

    @Test
    void nothing_can_be_done_to_a_supplier_that_nobody_registered() {
        supplier.given().when(new Approve("ben")).thenRejected("not-found");
        supplier.given().when(new AddAlias(SAP)).thenRejected("not-found");
    }

    @Test
    void somebody_else_approves_and_then_it_can_be_activated() {
        supplier.given(ACME).when(new Approve("ben")).then(new Approved());
        supplier.given(ACME, new Approved()).when(new Activate()).then(new Activated());
    }

    @Test
    void the_requester_never_approves() {
        supplier.given(ACME).when(new Approve("ada")).thenRejected("requester-approves");
    }

    @Test
    void approving_and_activating_again_changes_nothing() {
        supplier.given(ACME, new Approved()).when(new Approve("ben")).thenNothing();
        supplier.given(ACME, new Approved(), new Activated()).when(new Activate()).thenNothing();
    }

    @Test
    void what_is_not_requested_cannot_be_approved_or_rejected() {
        supplier.given(ACME, new Approved(), new Activated())
                .when(new Approve("ben"))
                .thenRejected("supplier-not-requested");
        supplier.given(ACME, new Approved())
                .when(new Reject("no"))
                .thenRejected("supplier-not-requested");
    }

    @Test
    void activation_needs_approval() {
        supplier.given(ACME).when(new Activate()).thenRejected("supplier-not-approved");
    }

    @Test
    void a_request_is_rejected_with_a_reason() {
        supplier.given(ACME).when(new Reject(" no audit ")).then(new Rejected("no audit"));
        supplier.given(ACME).when(new Reject("  ")).thenRejected("reason-missing");
        supplier.given(ACME, new Rejected("no audit")).when(new Reject("no audit")).thenNothing();
    }

    @Test
    void an_active_supplier_is_suspended_with_a_reason_and_reinstated() {
        var active = supplier.given(ACME, new Approved(), new Activated());
        active.when(new Suspend("fire safety")).then(new Suspended("fire safety"));
        active.when(new Suspend("")).thenRejected("reason-missing");
        active.when(new Reinstate()).thenNothing();
        var suspended =
                supplier.given(ACME, new Approved(), new Activated(), new Suspended("fire"));
        suspended.when(new Reinstate()).then(new Reinstated());
        suspended.when(new Suspend("fire")).thenNothing();
        suspended.when(new Suspend("water")).thenRejected("supplier-not-active");
    }

    @Test
    void only_what_is_active_is_suspended_and_only_what_is_suspended_reinstated() {
        supplier.given(ACME).when(new Suspend("why")).thenRejected("supplier-not-active");
        supplier.given(ACME, new Approved())
                .when(new Reinstate())
                .thenRejected("supplier-not-suspended");
    }

    @Test
    void a_block_ends_all_business_until_it_is_lifted() {
        supplier.given(ACME, new Approved(), new Activated(), new Suspended("fire"))
                .when(new Block("sanctions"))
                .then(new Blocked("sanctions"));
        supplier.given(ACME, new Approved(), new Activated())
                .when(new Block(""))
                .thenRejected("reason-missing");
        supplier.given(ACME).when(new Block("fraud")).thenRejected("supplier-not-active");
        var blocked = supplier.given(ACME, new Approved(), new Activated(), new Blocked("fraud"));
        blocked.when(new Block("fraud")).thenNothing();
        blocked.when(new Reinstate()).thenRejected("supplier-not-suspended");
        blocked.when(new Unblock()).then(new Unblocked());
        supplier.given(ACME, new Approved(), new Activated()).when(new Unblock()).thenNothing();
        supplier.given(ACME).when(new Unblock()).thenRejected("supplier-not-blocked");
    }

    @Test
    void off_boarding_ends_it_for_good_with_a_reason() {
        supplier.given(ACME, new Approved(), new Activated())
                .when(new OffBoard("moved", List.of()))
                .then(new OffBoarded("moved"));
        supplier.given(ACME, new Approved(), new Activated())
                .when(new OffBoard(" ", List.of()))
                .thenRejected("reason-missing");
        supplier.given(ACME)
                .when(new OffBoard("moved", List.of()))
                .thenRejected("supplier-not-on-board");
        var over = supplier.given(ACME, new Approved(), new OffBoarded("moved"));
        over.when(new OffBoard("moved", List.of())).thenNothing();
        over.when(new OffBoard("moved", List.of("a partnership is open"))).thenNothing();
        over.when(new OffBoard("sold", List.of())).thenRejected("supplier-closed");
        over.when(new Activate()).thenRejected("supplier-not-approved");
        over.when(new AddContact(new Contact(JANE, "sales"))).thenRejected("supplier-closed");
        over.when(new ChangeDetails(SELF, details("New", null), Lineage.NONE))
                .thenRejected("supplier-closed");
    }

    @Test
    void aliases_come_and_go_whatever_the_status() {
        AliasAdded added = new AliasAdded("SAP-EU", "100042");
        AliasRemoved removed = new AliasRemoved("SAP-EU", "100042");
        supplier.given(ACME)
                .when(new AddAlias(SAP))
                .then(added)
                .thenClaims(Claim.take("alias", "SAP-EU:100042"));
        supplier.given(ACME, added).when(new AddAlias(SAP)).thenNothing();
        supplier.given(ACME, added, new Rejected("no"))
                .when(new RemoveAlias(SAP))
                .then(removed)
                .thenClaims(Claim.release("alias", "SAP-EU:100042"));
        supplier.given(ACME).when(new RemoveAlias(SAP)).thenNothing();
    }

    @Test
    void contacts_come_change_their_role_and_go() {
        ContactAdded added = new ContactAdded(JANE, "sales");
        supplier.given(ACME).when(new AddContact(new Contact(JANE, "sales"))).then(added);
        supplier.given(ACME, added).when(new AddContact(new Contact(JANE, "sales"))).thenNothing();
        supplier.given(ACME, added)
                .when(new AddContact(new Contact(JANE, "quality")))
                .then(new ContactAdded(JANE, "quality"));
        supplier.given(ACME, added, new Rejected("no"))
                .when(new RemoveContact(JANE))
                .then(new ContactRemoved(JANE));
        supplier.given(ACME).when(new RemoveContact(JANE)).thenNothing();
    }

    @Test
    void details_change_as_a_whole() {
        supplier.given(ACME)
                .when(new ChangeDetails(SELF, details("Acme AG", null), Lineage.NONE))
                .then(new DetailsChanged("Acme AG", "DE", List.of("castings"), null));
        supplier.given(ACME)
                .when(new ChangeDetails(SELF, details("Acme", null), Lineage.NONE))
                .thenNothing();
        supplier.given(ACME)
                .when(
                        new ChangeDetails(
                                SELF, details("Acme", PARENT), new Lineage(false, List.of(PARENT))))
                .thenRejected("parent-unknown");
    }

    @Test
    void a_supplier_is_never_above_itself() {
        supplier.given(ACME)
                .when(
                        new ChangeDetails(
                                SELF,
                                details("Acme", PARENT),
                                new Lineage(true, List.of(PARENT, SELF))))
                .thenRejected("parent-cycle");
    }

    @Test
    void a_phase_keeps_what_is_known_and_its_reason() {
        Dossier dossier =
                new Dossier(
                        details("Acme AG", null),
                        "ada",
                        "request",
                        List.of(SAP),
                        List.of(new Contact(JANE, "quality")),
                        List.of(),
                        null,
                        List.of());
        supplier.given(
                        ACME,
                        new AliasAdded("SAP-EU", "100042"),
                        new ContactAdded(JANE, "sales"),
                        new Approved(),
                        new Activated(),
                        new Suspended("fire"),
                        new DetailsChanged("Acme AG", "DE", List.of("castings"), null),
                        new ContactAdded(JANE, "quality"))
                .thenState(new SupplierState.Suspended(dossier, "fire"));
    }

    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000004");
    private static final Site HAMBURG =
            new Site(
                    UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000005"),
                    "Plant 1",
                    "DE",
                    "Hamburg");
    private static final SiteAdded IN_HAMBURG =
            new SiteAdded(HAMBURG.siteId(), "Plant 1", "DE", "Hamburg");

    @Test
    void sites_come_and_go_each_name_once() {
        supplier.given(ACME).when(new AddSite(HAMBURG)).then(IN_HAMBURG);
        supplier.given(ACME, IN_HAMBURG).when(new AddSite(HAMBURG)).thenNothing();
        supplier.given(ACME, IN_HAMBURG)
                .when(new AddSite(new Site(OTHER, "Plant 1", null, null)))
                .thenRejected("site-exists");
        supplier.given(ACME, IN_HAMBURG)
                .when(new RemoveSite(HAMBURG.siteId()))
                .then(new SiteRemoved(HAMBURG.siteId()));
        supplier.given(ACME).when(new RemoveSite(HAMBURG.siteId())).thenNothing();
        supplier.given(ACME, new Rejected("no"))
                .when(new AddSite(HAMBURG))
                .thenRejected("supplier-closed");
    }
}
