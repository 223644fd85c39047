package entente.supplier.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Claim;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.supplier.dependence.CriticalItemEvent.Declared;
import entente.supplier.dependence.CriticalItemEvent.Released;
import entente.supplier.dependence.CriticalItemEvent.SecondSourceMissing;
import entente.supplier.dependence.CriticalItemEvent.SourceApproved;
import entente.supplier.dependence.CriticalItemEvent.SourceBack;
import entente.supplier.dependence.CriticalItemEvent.SourceLost;
import entente.supplier.dependence.CriticalItemEvent.SourceWithdrawn;
import entente.supplier.onboarding.SupplierEvent;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CriticalItemTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID ACME = new UUID(0, 1);
    private static final UUID BOLT = new UUID(0, 2);
    private static final UUID ITEM = new UUID(0, 3);
    private static final Declared DECLARED = new Declared("4711-A", "castings", "stops the line");

    private final DeciderSpec<CriticalItem.Command, CriticalItem.State, CriticalItemEvent> item =
            DeciderSpec.of(new CriticalItem());

    private static SecondSourceMissing missing(UUID supplier) {
        return new SecondSourceMissing(supplier, "4711-A", "castings", 1);
    }

    private static SecondSourceMissing noneLeft(UUID lost) {
        return new SecondSourceMissing(lost, "4711-A", "castings", 0);
    }

    private static CriticalItem.Command away(UUID... suppliers) {
        return new CriticalItem.Command.Observe(Set.of(suppliers));
    }

    @Test
    void with_one_source_the_second_is_missing_and_with_two_it_is_not() {
        item.given(DECLARED)
                .when(new CriticalItem.Command.ApproveSource(ACME, true))
                .then(new SourceApproved(ACME), missing(ACME));
        item.given(DECLARED, new SourceApproved(ACME))
                .when(new CriticalItem.Command.ApproveSource(BOLT, true))
                .then(new SourceApproved(BOLT));
        item.given(DECLARED, new SourceApproved(ACME))
                .when(new CriticalItem.Command.ApproveSource(ACME, true))
                .thenNothing();
        item.given(DECLARED, new SourceApproved(ACME), new SourceApproved(BOLT))
                .when(new CriticalItem.Command.WithdrawSource(ACME, "sold"))
                .then(new SourceWithdrawn(ACME, "sold"), missing(BOLT));
        item.given(DECLARED, new SourceApproved(ACME))
                .when(new CriticalItem.Command.WithdrawSource(ACME, "sold"))
                .then(new SourceWithdrawn(ACME, "sold"), noneLeft(ACME));
        item.given(DECLARED)
                .when(new CriticalItem.Command.WithdrawSource(ACME, "sold"))
                .thenNothing();
        item.given(DECLARED)
                .when(new CriticalItem.Command.ApproveSource(ACME, false))
                .thenRejected("source-not-active");
    }

    @Test
    void a_source_that_cannot_be_bought_from_does_not_count() {
        CriticalItemEvent[] two = {DECLARED, new SourceApproved(ACME), new SourceApproved(BOLT)};
        item.given(two).when(away()).thenNothing();
        item.given(two).when(away(BOLT, ITEM)).then(new SourceLost(BOLT), missing(ACME));
        item.given(two)
                .when(away(ACME, BOLT))
                .then(new SourceLost(ACME), new SourceLost(BOLT), noneLeft(BOLT));
    }

    @Test
    void it_counts_again_when_it_is_back_and_nobody_is_told_twice() {
        CriticalItemEvent[] one = {
            DECLARED, new SourceApproved(ACME), new SourceApproved(BOLT), new SourceLost(BOLT)
        };
        item.given(one).when(away(BOLT)).thenNothing();
        item.given(one).when(away()).then(new SourceBack(BOLT));
        item.given(one).when(away(ACME, BOLT)).then(new SourceLost(ACME), noneLeft(ACME));
        item.given(one)
                .when(new CriticalItem.Command.WithdrawSource(BOLT, "sold"))
                .then(new SourceWithdrawn(BOLT, "sold"));
        item.given(one)
                .when(new CriticalItem.Command.ApproveSource(ITEM, true))
                .then(new SourceApproved(ITEM));
    }

    @Test
    void only_one_of_two_that_come_back_is_still_one_too_few() {
        item.given(
                        DECLARED,
                        new SourceApproved(ACME),
                        new SourceApproved(BOLT),
                        new SourceLost(ACME),
                        new SourceLost(BOLT))
                .when(away(BOLT))
                .then(new SourceBack(ACME), missing(ACME));
    }

    @Test
    void a_merged_or_suspended_supplier_is_away_and_a_reinstated_one_is_not() {
        ViewSpec<SupplierEvent, SourceStandingView.StandingRow> standing =
                ViewSpec.of(new SourceStandingView())
                        .given(SupplierEvent.CATEGORY.stream(ACME), new SupplierEvent.Activated());
        assertThat(standing.row(ACME).active).isTrue();
        standing.given(SupplierEvent.CATEGORY.stream(ACME), new SupplierEvent.Suspended("fire"));
        assertThat(standing.row(ACME).active).isFalse();
        standing.given(
                SupplierEvent.CATEGORY.stream(ACME),
                new SupplierEvent.Reinstated(),
                new SupplierEvent.Merged(BOLT));
        assertThat(standing.row(ACME).active).isTrue();
        assertThat(standing.row(ACME).merged).isTrue();
    }

    @Test
    void an_item_is_critical_once_until_it_is_released() {
        item.given()
                .when(new CriticalItem.Command.Declare("4711-A", "castings", "stops the line"))
                .then(DECLARED)
                .thenClaims(Claim.take("critical-item", "4711-A"));
        item.given(DECLARED)
                .when(new CriticalItem.Command.Declare("4711-A", "castings", "again"))
                .thenRejected("critical-item-exists");
        Released released = new Released("4711-A", "designed out");
        item.given(DECLARED)
                .when(new CriticalItem.Command.Release("designed out"))
                .then(released)
                .thenClaims(Claim.release("critical-item", "4711-A"));
        item.given(DECLARED, released)
                .when(new CriticalItem.Command.Release("designed out"))
                .thenNothing();
        item.given(DECLARED, released)
                .when(new CriticalItem.Command.ApproveSource(ACME, true))
                .thenRejected("critical-item-released");
        item.given().when(new CriticalItem.Command.Release("x")).thenRejected("not-found");
    }

    @Test
    void the_list_shows_what_has_no_second_source() {
        ViewSpec<CriticalItemEvent, CriticalItemView.ItemRow> items =
                ViewSpec.of(new CriticalItemView())
                        .given(CriticalItemEvent.CATEGORY.stream(ITEM), DECLARED);
        assertThat(items.row(ITEM).secondSourceMissing).isTrue();
        items.given(
                CriticalItemEvent.CATEGORY.stream(ITEM),
                new SourceApproved(ACME),
                new SourceApproved(BOLT));
        assertThat(items.row(ITEM).secondSourceMissing).isFalse();
        items.given(CriticalItemEvent.CATEGORY.stream(ITEM), new SourceWithdrawn(ACME, "sold"));
        assertThat(items.row(ITEM).secondSourceMissing).isTrue();
        assertThat(items.row(ITEM).sources).containsExactly(BOLT.toString());
        items.given(
                CriticalItemEvent.CATEGORY.stream(ITEM),
                new SourceApproved(ACME),
                new SourceLost(ACME));
        assertThat(items.row(ITEM).secondSourceMissing).isTrue();
        items.given(CriticalItemEvent.CATEGORY.stream(ITEM), new SourceBack(ACME));
        assertThat(items.row(ITEM).secondSourceMissing).isFalse();
    }

    @Test
    void others_hear_of_missing_sources() {
        Recordings log = new Recordings();
        PublicEvent told =
                Objects.requireNonNull(
                        new CriticalItemPublisher()
                                .publish(
                                        log.record(
                                                CriticalItemEvent.CATEGORY, ITEM, missing(ACME))));
        assertThat(told.key()).isEqualTo(ACME.toString());
        CONTRACTS.assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
        assertThat(
                        new CriticalItemPublisher()
                                .publish(log.record(CriticalItemEvent.CATEGORY, ITEM, DECLARED)))
                .isNull();
    }
}
