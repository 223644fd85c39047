package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import entente.e2e.Guide.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guide is taken to state. */
class GuideTest {

    private static final Guide GUIDE =
            Guide.of(
                    """
                    # A guide
                    ```
                    ./entente up
                    ```
                    ```bash
                    a=1
                    ```
                    ```bash eventually
                    echo "$a sheep"
                    ```
                    ```output
                    1 sheep
                    ```
                    """);

    @Test
    void bash_blocks_are_steps_and_the_output_below_is_theirs() {
        assertThat(GUIDE.steps())
                .isEqualTo(
                        List.of(
                                new Step(5, false, "a=1\n", null),
                                new Step(8, true, "echo \"$a sheep\"\n", "1 sheep\n")));
    }

    @Test
    void a_statement_is_the_whole_output_line_by_line() {
        Step step = GUIDE.steps().getLast();
        assertThat(step.states("1 sheep\n")).isTrue();
        assertThat(step.states("1 sheep\nand a goat\n")).isFalse();
        assertThat(step.states("11 sheep\n")).isFalse();
        assertThat(step.states("1.sheep\n")).isFalse();
        assertThat(step.states("")).isFalse();
    }

    @Test
    void dots_stand_for_anything_in_their_line() {
        Step step = GUIDE.steps().getLast().stating("from … to …, [x]\nlast\n");
        assertThat(step.states("from 1 to 2, [x]\nlast\n")).isTrue();
        assertThat(step.states("from 1\n to 2, [x]\nlast\n")).isFalse();
        assertThat(step.states("from 1 to 2, x\nlast\n")).isFalse();
    }

    @Test
    void dots_alone_stand_for_any_lines() {
        Step step = GUIDE.steps().getLast().stating("…\nlast\n");
        assertThat(step.states("last\n")).isTrue();
        assertThat(step.states("1\n2\nlast\n")).isTrue();
        assertThat(step.states("1\n2\nlast but one\n")).isFalse();
    }

    @Test
    void a_block_without_a_statement_may_print_anything() {
        assertThat(GUIDE.steps().getFirst().states("whatever\n")).isTrue();
    }
}
