package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.supplier.onboarding.SupplierEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentSupplierViewTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    private static final String STREAM = SupplierEvent.CATEGORY.stream(SELF);

    @Test
    void a_merged_supplier_has_no_place_of_its_own_until_that_is_undone() {
        ViewSpec<SupplierEvent, SegmentSupplierView.KnownRow> view =
                ViewSpec.of(new SegmentSupplierView())
                        .given(
                                STREAM,
                                new SupplierEvent.Registered(
                                        "Acme", null, List.of("castings"), null, "ada", "request"),
                                new SupplierEvent.Merged(OTHER));
        assertThat(view.row(SELF).merged).isTrue();
        view.given(STREAM, new SupplierEvent.Unmerged(OTHER));
        assertThat(view.row(SELF).merged).isFalse();
        assertThat(view.row(SELF).categories).containsExactly("castings");
    }
}
