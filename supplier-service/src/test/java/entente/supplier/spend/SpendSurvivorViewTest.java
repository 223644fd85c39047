package entente.supplier.spend;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.supplier.onboarding.SupplierEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpendSurvivorViewTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    private static final String STREAM = SupplierEvent.CATEGORY.stream(SELF);

    @Test
    void a_merged_supplier_has_a_survivor_until_that_is_undone() {
        ViewSpec<SupplierEvent, SpendSurvivorView.SurvivorRow> view =
                ViewSpec.of(new SpendSurvivorView())
                        .given(
                                STREAM,
                                new SupplierEvent.Registered(
                                        "Acme", null, List.of(), null, "ada", "request"));
        view.thenNoRow(SELF);
        view.given(STREAM, new SupplierEvent.Merged(OTHER));
        assertThat(view.row(SELF).intoId).isEqualTo(OTHER);
        view.given(STREAM, new SupplierEvent.Unmerged(OTHER));
        view.thenNoRow(SELF);
    }
}
