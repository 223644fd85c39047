package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.store.Grounded.Also;
import entente.platform.store.Grounded.Seen;
import entente.platform.testkit.StoreFixture;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that rest on more than one stream. */
class GroundedIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void two() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        tallies.handle("b", new Tally.Command.Begin("b"), by());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static CommandContext by() {
        return CommandContext.of("tester");
    }

    private int version(String tally) {
        return tallies.load(tally).version();
    }

    /** Looks at b, which moves before the first attempt is recorded. */
    private List<Seen> lookedAtInVain() {
        Seen seen = Seen.of(tallies.load("b"));
        if (attempts.incrementAndGet() == 1) {
            tallies.handle("b", new Tally.Command.Count(1), by());
        }
        return List.of(seen);
    }

    @Test
    void what_was_seen_and_moved_is_looked_at_again() {
        Outcome<Tally.State> outcome =
                tallies.handle(
                        "a",
                        () -> Grounded.on(lookedAtInVain(), new Tally.Command.Count(5)),
                        by().expecting(1));
        assertThat(attempts).hasValue(2);
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(outcome.state()).isEqualTo(new Tally.State.Counting("a", 5));
    }

    @Test
    void without_what_was_seen_the_first_look_would_do() {
        tallies.handle(
                "a",
                () -> {
                    var _ = lookedAtInVain();
                    return Grounded.alone(new Tally.Command.Count(5));
                },
                by());
        assertThat(attempts).hasValue(1);
    }

    @Test
    void several_streams_are_recorded_together() {
        Outcome<Tally.State> outcome =
                tallies.handle(
                        "a",
                        () ->
                                new Grounded<>(
                                        new Tally.Command.Count(1),
                                        List.of(new Also<>("b", new Tally.Command.Count(2))),
                                        List.of()),
                        by().withKey("key", "print"));
        assertThat(outcome.id()).isEqualTo("a");
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(tallies.load("b").state()).isEqualTo(new Tally.State.Counting("b", 2));
        assertThat(tallies.answered(by().withKey("key", "print"))).isEqualTo(outcome);
    }

    @Test
    void a_rule_or_a_claim_of_one_stream_refuses_all_of_it() {
        for (Also<Tally.Command> refused :
                List.of(
                        new Also<Tally.Command>("nobody", new Tally.Command.Count(1)),
                        new Also<Tally.Command>("c", new Tally.Command.Begin("b")))) {
            assertThatThrownBy(() ->
                            tallies.handle(
                                    "a",
                                    () ->
                                            new Grounded<>(
                                                    new Tally.Command.Count(1),
                                                    List.of(refused),
                                                    List.of()),
                                    by()))
                    .isInstanceOf(Rejected.class);
        }
        assertThat(version("a")).isOne();
        assertThat(version("c")).isZero();
    }
}
