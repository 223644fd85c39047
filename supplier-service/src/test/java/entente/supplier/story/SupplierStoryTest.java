package entente.supplier.story;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.testkit.Recordings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplierStoryTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");

    private final Recordings log = new Recordings();
    private final Recorded<Thing> first = log.record("supplier/" + SELF, new Thing());
    private final Recorded<Thing> second = log.record("screening/" + SELF, new Thing());
    private final Recorded<Thing> third = log.record("supplier/" + SELF, new Thing());
    private final Recorded<Thing> fourth = log.record("agreement/" + SELF, new Thing());

    @EventType("thing-happened")
    record Thing() {}

    private final List<Chapter> chapters =
            List.of(
                    _ -> List.of(Told.of(first, "Requested"), Told.of(third, "Approved")),
                    _ -> List.of(Told.internally(second, "Screened")),
                    _ -> List.of(Told.of(fourth, "Agreed").notForEngineers()));

    private List<SupplierStory> read(Reader... readers) {
        return SupplierStory.entries(SupplierStory.inOrder(chapters, SELF, Set.of(readers)));
    }

    @Test
    void chapters_become_one_story_in_the_order_of_the_log() {
        assertThat(read(Reader.OURS))
                .extracting(SupplierStory::text)
                .containsExactly("Requested", "Screened", "Approved", "Agreed");
        assertThat(read(Reader.OURS))
                .extracting(SupplierStory::version)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_supplier_does_not_read_what_stays_among_us() {
        assertThat(read(Reader.SUPPLIER))
                .extracting(SupplierStory::text)
                .containsExactly("Requested", "Approved", "Agreed");
        assertThat(read(Reader.SUPPLIER))
                .extracting(SupplierStory::version)
                .containsExactly(1, 2, 3);
    }

    @Test
    void an_engineer_reads_nothing_of_what_engineers_do_not_read_elsewhere() {
        assertThat(read(Reader.ENGINEER))
                .extracting(SupplierStory::text)
                .containsExactly("Requested", "Screened", "Approved");
        assertThat(read(Reader.ENGINEER, Reader.OURS)).hasSize(4);
        assertThat(read()).isEmpty();
    }
}
