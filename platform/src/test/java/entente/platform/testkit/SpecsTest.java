package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Category;
import entente.platform.Claim;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.Tally;
import entente.platform.store.Tally.Command.Begin;
import entente.platform.store.Tally.Command.Close;
import entente.platform.store.Tally.Command.Count;
import entente.platform.store.Tally.Event.Begun;
import entente.platform.store.Tally.Event.Closed;
import entente.platform.store.Tally.Event.Counted;
import entente.platform.view.Feed;
import entente.platform.view.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The specs pass what is so and refuse what is not. */
class SpecsTest {

    private final DeciderSpec<Tally.Command, Tally.State, Tally.Event> tally =
            DeciderSpec.of(new Tally());

    @Test
    void a_decider_is_held_to_its_events_states_and_claims() {
        tally.given()
                .when(new Begin("red"))
                .then(new Begun("red"))
                .thenClaims(Claim.take("label", "red"))
                .thenState(new Tally.State.Counting("red", 0));
        tally.given(new Begun("red"), new Closed()).when(new Close()).thenNothing();
        tally.given().when(new Count(1)).thenRejected("tally-not-counting");
        tally.given(new Begun("red"), new Counted(2)).thenState(new Tally.State.Counting("red", 2));
    }

    @Test
    void a_decider_that_does_otherwise_is_found() {
        var counting = tally.given(new Begun("red")).when(new Count(1));
        assertThatThrownBy(() -> counting.then(new Counted(2))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(counting::thenNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> counting.thenRejected("tally-exists"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> counting.thenClaims(Claim.take("label", "red")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tally.given().when(new Count(1)).thenRejected("tally-exists"))
                .isInstanceOf(AssertionError.class);
    }

    /** A row that keeps the sum, and one field that no table would keep. */
    public static final class SumRow {
        public @Nullable String id;
        public long sum;
        public @Nullable String by;
        private long secret;
    }

    /** Sums, or cheats by remembering outside the columns. */
    private record Sums(boolean cheating) implements View<Tally.Event, SumRow> {
        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public Class<SumRow> row() {
            return SumRow.class;
        }

        @Override
        public @Nullable Object key(Recorded<Tally.Event> event) {
            return event.event() instanceof Begun ? null : event.id();
        }

        @Override
        public @Nullable SumRow evolve(@Nullable SumRow row, Recorded<Tally.Event> event) {
            SumRow sum = row == null ? new SumRow() : row;
            sum.id = event.id();
            sum.by = event.actor();
            return switch (event.event()) {
                case Begun _ -> sum;
                case Closed _ -> null;
                case Counted e -> {
                    if (cheating) {
                        sum.secret += e.amount();
                        sum.sum = sum.secret;
                    } else {
                        sum.sum += e.amount();
                    }
                    yield sum;
                }
            };
        }
    }

    @Test
    void a_view_is_asked_for_its_rows() {
        var sums =
                ViewSpec.of(new Sums(false))
                        .by("ada")
                        .given("tally/a", new Begun("red"), new Counted(2), new Counted(3))
                        .given("tally/b", new Begun("blue"), new Counted(1), new Closed());
        assertThat(sums.row("a").sum).isEqualTo(5);
        assertThat(sums.row("a").by).isEqualTo("ada");
        sums.thenNoRow("b");
        assertThatThrownBy(() -> sums.row("b")).hasMessageContaining("No row b");
    }

    @Test
    void a_view_with_a_memory_beside_its_columns_is_found() {
        var cheat = ViewSpec.of(new Sums(true)).given("tally/a", new Counted(2), new Counted(3));
        assertThatThrownBy(() -> cheat.row("a")).hasMessageContaining("folded again");
    }

    /** Closes what counted ten, and reminds of what did not. */
    private static final class CloseAtTenPolicy implements Policy<Tally.Event, Tally.Command> {
        @Override
        public String name() {
            return "close-at-ten";
        }

        @Override
        public Feed<Tally.Event> feed() {
            return new Feed.Log<>(Tally.CATEGORY);
        }

        @Override
        public CommandHandler<Tally.Command, ?, ?> handler() {
            throw new AssertionError("A spec runs no command");
        }

        @Override
        public List<Reaction<Tally.Command>> react(Recorded<Tally.Event> event) {
            return switch (event.event()) {
                case Counted e when e.amount() >= 10 ->
                        List.of(new Reaction.Send<>(event.id(), new Close()));
                case Counted _, Closed _ -> List.of();
                case Begun _ ->
                        List.of(
                                new Reaction.Remind<>(
                                        event.id(), event.occurredAt().plusSeconds(60)));
            };
        }

        @Override
        public List<Reaction<Tally.Command>> deadlinePassed(String key, Instant due) {
            return List.of(new Reaction.Send<>(key, new Close()));
        }
    }

    @Test
    void a_policy_is_asked_what_it_wants_done() {
        Instant start = Instant.parse("2026-03-01T08:00:00Z");
        var policy = PolicySpec.of(new CloseAtTenPolicy());
        policy.when("tally/a", new Counted(9)).thenNothing();
        policy.when("tally/a", new Counted(10)).thenSends("a", new Close());
        policy.at(start)
                .when("tally/b", new Begun("blue"))
                .then(new Reaction.Remind<>("b", start.plusSeconds(60)));
        policy.whenPassed("b", start).thenSends("b", new Close());
    }

    @Test
    void recordings_count_versions_per_stream_and_positions_over_all() {
        Recordings log = new Recordings();
        Recorded<Tally.Event> first = log.record(Tally.CATEGORY, "a", new Begun("red"));
        Recorded<Tally.Event> second = log.record(Tally.CATEGORY, "b", new Begun("blue"));
        Recorded<Tally.Event> third = log.record(Tally.CATEGORY, "a", new Counted(1));
        assertThat(List.of(first.version(), second.version(), third.version()))
                .containsExactly(1, 1, 2);
        assertThat(List.of(first.position(), second.position(), third.position()))
                .containsExactly(1L, 2L, 3L);
        assertThat(third.type()).isEqualTo("tally-counted");
        assertThat(Category.of(third.stream())).isEqualTo("tally");
    }
}
