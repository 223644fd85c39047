package entente.supplier.story;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.testkit.Recordings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplierStoryTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");

    private final Recordings log = new Recordings();
    private final Recorded<Thing> first = log.record("supplier/" + SELF, new Thing());
    private final Recorded<Thing> second = log.record("screening/" + SELF, new Thing());
    private final Recorded<Thing> third = log.record("supplier/" + SELF, new Thing());

    @EventType("thing-happened")
    record Thing() {}

    private final List<Chapter> chapters =
            List.of(
                    _ -> List.of(Told.of(first, "Requested"), Told.of(third, "Approved")),
                    _ -> List.of(Told.internally(second, "Screened")));

    private List<SupplierStory> read(boolean bySupplier) {
        return SupplierStory.entries(SupplierStory.inOrder(chapters, SELF, bySupplier));
    }

    @Test
    void chapters_become_one_story_in_the_order_of_the_log() {
        assertThat(read(false))
                .extracting(SupplierStory::text)
                .containsExactly("Requested", "Screened", "Approved");
        assertThat(read(false)).extracting(SupplierStory::version).containsExactly(1, 2, 3);
    }

    @Test
    void a_supplier_does_not_read_what_stays_among_us() {
        assertThat(read(true))
                .extracting(SupplierStory::text)
                .containsExactly("Requested", "Approved");
        assertThat(read(true)).extracting(SupplierStory::version).containsExactly(1, 2);
    }
}
