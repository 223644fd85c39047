package entente.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.testkit.StoreFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of a topic counts when the publisher's database begins another life in between. */
class IntakeIT {

    private static final UUID NONE = new UUID(0, 0);

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance here = fixture.instance();

    /** What the consumer knows. */
    private final List<String> known = new ArrayList<>();

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** The first, second... record of a partition, told in a life at a position of its log. */
    private static Delivery told(String life, int partition, int offset, long position) {
        return new Delivery(
                partition,
                offset + 1,
                life,
                "key",
                null,
                new Recorded<>(
                        life + "/" + position,
                        1,
                        position,
                        NONE,
                        "counted",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "tester",
                        NONE,
                        null,
                        null,
                        new byte[0]));
    }

    private void take(Delivery... batch) {
        here.database()
                .inTransaction(c -> {
                    Checkpoints.ensure(
                            c, "reader", "topic", IntStream.range(0, 3).boxed().toList());
                    Intake intake = new Intake(c, "reader", "topic", "id", known::clear);
                    intake.fresh(List.of(batch)).forEach(d -> known.add(d.raw().stream()));
                    Checkpoints.write(c, "reader", "topic", intake.marks());
                    return known;
                });
    }

    @Test
    void another_life_is_told_whole_where_a_partition_is_heard_of_for_the_first_time() {
        take(told("old", 0, 0, 1));
        take(told("new", 1, 0, 2), told("new", 0, 1, 1));
        assertThat(known).containsExactly("new/2", "new/1");
        take(told("new", 2, 0, 3));
        assertThat(known).containsExactly("new/2", "new/1", "new/3");
    }

    @Test
    void it_is_told_whole_in_several_batches() {
        take(told("old", 0, 0, 1));
        take(told("new", 1, 0, 2));
        assertThat(known).containsExactly("new/2");
        take(told("new", 0, 1, 1));
        assertThat(known).containsExactly("new/2", "new/1");
    }

    @Test
    void what_is_left_of_a_former_life_is_passed_over() {
        take(told("old", 0, 0, 1), told("new", 0, 1, 1));
        take(told("old", 1, 0, 2), told("new", 1, 1, 2));
        take(told("old", 2, 0, 3));
        assertThat(known).containsExactly("new/1", "new/2");
    }

    @Test
    void what_is_told_again_in_the_same_life_counts_once() {
        take(told("old", 0, 0, 1), told("old", 0, 1, 2));
        take(told("old", 0, 2, 1), told("old", 0, 3, 2), told("old", 0, 4, 3));
        assertThat(known).containsExactly("old/1", "old/2", "old/3");
    }
}
