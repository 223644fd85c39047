package entente.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many are worked on at once; who makes that fail does not stop the others. */
class HalvingTest {

    private static final List<UUID> ALL =
            IntStream.range(0, 1_000).mapToObj(i -> new UUID(0, i)).toList();

    private final Set<UUID> done = new HashSet<>();
    private final List<UUID> failed = new ArrayList<>();
    private int steps;

    private Halving halving(int stopAfter) {
        return new Halving(
                () -> steps++ < stopAfter,
                IllegalStateException.class::isInstance,
                (id, _) -> failed.add(id));
    }

    private boolean run(Halving halving, Set<UUID> bad) {
        return halving.each(
                ALL,
                400,
                id -> id,
                some -> {
                    if (some.stream().anyMatch(bad::contains)) {
                        throw new IllegalArgumentException("bad");
                    }
                    done.addAll(some);
                });
    }

    @Test
    void all_but_the_bad_ones_are_done() {
        Set<UUID> bad = Set.of(ALL.getFirst(), ALL.get(417), ALL.get(418), ALL.getLast());
        assertThat(run(halving(1_000), bad)).isTrue();
        assertThat(failed).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(done).hasSize(ALL.size() - bad.size());
        assertThat(steps).as("steps, three of them without any").isLessThan(80);
    }

    @Test
    void when_all_fail_it_is_given_up_soon() {
        Halving halving = halving(10_000);
        assertThatThrownBy(() -> run(halving, Set.copyOf(ALL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(steps).isLessThan(100);
    }

    @Test
    void what_is_nobodys_fault_ends_it() {
        Halving halving = halving(10_000);
        assertThatThrownBy(() ->
                        halving.each(
                                ALL,
                                400,
                                id -> id,
                                _ -> {
                                    throw new IllegalStateException("no database");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(steps).isEqualTo(1);
        assertThat(failed).isEmpty();
    }

    @Test
    void it_asks_before_each_block_whether_it_goes_on() {
        assertThat(run(halving(2), Set.of())).isFalse();
        assertThat(done).hasSize(800);
    }
}
