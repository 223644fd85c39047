package entente.scorecard.suppliers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.EventCodec;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.SupplierNews.AliasAdded;
import entente.scorecard.suppliers.SupplierNews.AliasRemoved;
import entente.scorecard.suppliers.SupplierNews.EngagementModelChanged;
import entente.scorecard.suppliers.SupplierNews.Merged;
import entente.scorecard.suppliers.SupplierNews.Registered;
import entente.scorecard.suppliers.SupplierNews.Unmerged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSuppliersTest {

    private static final UUID A = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-00000000000a");
    private static final UUID B = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-00000000000b");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");
    private static final Party.Alias ALIAS = new Party.Alias("SAP-EU", "100042");

    private final ViewSpec<SupplierNews, SupplierView.Row> suppliers =
            ViewSpec.of(new SupplierView());
    private final ViewSpec<SupplierNews, AliasView.Row> aliases = ViewSpec.of(new AliasView());

    private void happens(Instant at, SupplierNews news) {
        suppliers.at(at).given("supplier/" + news.supplierId(), news);
        aliases.at(at).given("supplier/" + news.supplierId(), news);
    }

    private KnownSuppliers known(@Nullable Instant asOf) {
        return KnownSuppliers.at(
                asOf,
                suppliers.rows().values().stream()
                        .filter(row -> row.registeredAt != null)
                        .map(KnownSuppliersTest::entry)
                        .toList(),
                aliases.rows().values().stream()
                        .map(row ->
                                new KnownSuppliers.AliasEntry(
                                        new Party.Alias(row.system, row.value),
                                        Tenures.of(row.tenures)))
                        .toList());
    }

    private static KnownSuppliers.Entry entry(SupplierView.Row row) {
        return new KnownSuppliers.Entry(
                new KnownSuppliers.Supplier(
                        row.id, String.valueOf(row.name), row.country, Set.of()),
                row.registeredAt == null ? Instant.MAX : row.registeredAt,
                Tenures.of(row.merges),
                Models.of(row.models));
    }

    private static Registered registered(UUID id) {
        return new Registered(id, "Acme", "DE", List.of());
    }

    @Test
    void an_engagement_model_is_in_force_from_its_first_day_once_it_is_known() {
        happens(MONDAY, registered(A));
        LocalDate july = LocalDate.parse("2026-07-01");
        happens(TUESDAY, new EngagementModelChanged(A, "PREFERRED", july));
        happens(WEDNESDAY, new EngagementModelChanged(A, "STRATEGIC", july.plusMonths(1)));
        KnownSuppliers.Supplier now = Objects.requireNonNull(known(null).supplier(A));
        assertThat(now.modelOn(july.minusDays(1))).isNull();
        assertThat(now.modelOn(july)).isEqualTo("PREFERRED");
        assertThat(now.modelOn(july.plusMonths(1))).isEqualTo("STRATEGIC");
        assertThat(Objects.requireNonNull(known(TUESDAY).supplier(A)).modelOn(july.plusYears(1)))
                .isEqualTo("PREFERRED");
    }

    @Test
    void an_alias_is_known_from_when_it_was_added() {
        happens(MONDAY, registered(A));
        happens(TUESDAY, new AliasAdded(A, "SAP-EU", "100042"));
        assertThat(known(null).supplierOf(ALIAS)).isEqualTo(A);
        assertThat(known(MONDAY).supplierOf(ALIAS)).isNull();
        assertThat(known(TUESDAY).supplierOf(ALIAS)).isEqualTo(A);
        assertThat(known(null).supplierOf(new Party.Supplier(A))).isEqualTo(A);
        assertThat(known(null).supplierOf(new Party.Supplier(B))).isNull();
    }

    @Test
    void an_alias_that_changed_hands_belongs_to_each_holder_in_its_time() {
        happens(MONDAY, registered(A));
        happens(MONDAY, registered(B));
        happens(MONDAY, new AliasAdded(A, "SAP-EU", "100042"));
        happens(TUESDAY, new AliasRemoved(A, "SAP-EU", "100042"));
        happens(WEDNESDAY, new AliasAdded(B, "SAP-EU", "100042"));
        assertThat(known(null).supplierOf(ALIAS)).isEqualTo(B);
        assertThat(known(MONDAY).supplierOf(ALIAS)).isEqualTo(A);
        assertThat(known(TUESDAY).supplierOf(ALIAS)).isNull();
    }

    @Test
    void the_later_holder_counts_while_the_removal_at_the_earlier_one_was_not_heard_yet() {
        happens(MONDAY, new AliasAdded(A, "SAP-EU", "100042"));
        happens(WEDNESDAY, new AliasAdded(B, "SAP-EU", "100042"));
        assertThat(known(null).supplierOf(ALIAS)).isEqualTo(B);
    }

    @Test
    void a_merged_supplier_is_the_other_one_until_it_is_taken_apart() {
        happens(MONDAY, registered(A));
        happens(MONDAY, registered(B));
        happens(MONDAY, new AliasAdded(A, "SAP-EU", "100042"));
        happens(TUESDAY, new Merged(A, B));
        assertThat(known(null).supplierOf(ALIAS)).isEqualTo(B);
        assertThat(known(null).partiesOf(B))
                .containsExactlyInAnyOrder(ALIAS, new Party.Supplier(A), new Party.Supplier(B));
        assertThat(known(null).partiesOf(A)).isEmpty();
        assertThat(known(null).all()).extracting(KnownSuppliers.Supplier::id).containsExactly(B);
        assertThat(known(null).everyone())
                .extracting(KnownSuppliers.Supplier::id)
                .containsExactlyInAnyOrder(A, B);
        happens(WEDNESDAY, new Unmerged(A));
        assertThat(known(null).supplierOf(ALIAS)).isEqualTo(A);
        assertThat(known(TUESDAY).supplierOf(ALIAS)).isEqualTo(B);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier.registered.v1",
                "supplier.details-changed.v1",
                "supplier.activated.v1",
                "supplier.alias-added.v1",
                "supplier.alias-removed.v1",
                "supplier.merged.v1",
                "supplier.unmerged.v1",
                "supplier.engagement-model-changed.v1"
            })
    void what_supplier_service_promises_to_tell_is_understood(String type) throws IOException {
        byte[] example =
                Files.readString(Path.of("../supplier-service/contracts", type + ".example.json"))
                        .getBytes(UTF_8);
        SupplierNews news = new EventCodec<>(SupplierNews.class).decode(type, example);
        assertThat(news.supplierId())
                .isEqualTo(UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90"));
    }
}
