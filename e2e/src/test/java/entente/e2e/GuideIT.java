package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import entente.e2e.Shell.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code docs/guides/choosing-a-partner.md}, walked through: what it states is so, and neither a
 * kill of the service between its steps nor anything else changes what comes of it. {@code
 * -Dentente.walk.kills=all} kills between every two steps, by hand; the test run kills a few times.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(WithoutTheShared.class)
class GuideIT {

    private static final Guide GUIDE = Guide.read(Path.of("../docs/guides/choosing-a-partner.md"));
    private static final String KILLS = System.getProperty("entente.walk.kills", "3");
    private static final long SEED = Long.getLong("entente.walk.seed", 1);

    private static Walk undisturbed;

    @BeforeAll
    static void walk() {
        undisturbed = Walk.through(GUIDE, folder("walk"), _ -> false);
    }

    private static Path folder(String name) {
        return Path.of("target", name).toAbsolutePath();
    }

    @TestFactory
    List<DynamicTest> every_step_does_what_the_guide_states() {
        return IntStream.range(0, GUIDE.steps().size())
                .mapToObj(i -> {
                    Guide.Step step = GUIDE.steps().get(i);
                    return DynamicTest.dynamicTest(
                            "line " + step.line(), () -> holds(step, undisturbed.answers().get(i)));
                })
                .toList();
    }

    private static void holds(Guide.Step step, Answer answer) {
        assertThat(step.states(answer.printed()))
                .as("line %d states\n%s\nand it was\n%s", step.line(), step.stated(), answer)
                .isTrue();
        assertThat(answer.code()).as("exit code of the block in line " + step.line()).isZero();
    }

    @Test
    void any_wrong_word_in_what_the_guide_states_is_noticed() {
        for (int i = 0; i < GUIDE.steps().size(); i++) {
            Guide.Step step = GUIDE.steps().get(i);
            String printed = undisturbed.answers().get(i).printed();
            if (step.stated() != null) {
                List<String> lines = step.stated().lines().toList();
                for (int wrong = 0; wrong < lines.size(); wrong++) {
                    assertThat(
                                    step.stating(with(lines, wrong, "0" + lines.get(wrong)))
                                            .states(printed))
                            .as("another line %d below line %d", wrong + 1, step.line())
                            .isFalse();
                    assertThat(step.stating(with(lines, wrong, "")).states(printed))
                            .as("no line %d below line %d", wrong + 1, step.line())
                            .isFalse();
                }
            }
        }
    }

    private static String with(List<String> lines, int index, String other) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i == index ? other : lines.get(i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void what_was_imported_adds_up_to_the_file_wherever_one_asks() {
        SpendSums file = SpendSums.ofSample();
        assertThat(file.total()).isEqualByComparingTo("9265198.06");
        assertThat(undisturbed.spend()).isEqualTo(file);
    }

    @Test
    void killing_the_service_between_steps_changes_nothing_in_the_outcome() {
        Set<Integer> killed = chosen(GUIDE.steps().size());
        Walk disturbed = Walk.through(GUIDE, folder("walk-killed"), killed::contains);

        for (int i = 0; i < GUIDE.steps().size(); i++) {
            holds(GUIDE.steps().get(i), disturbed.answers().get(i));
        }
        assertThat(disturbed.outcome().answers()).isEqualTo(undisturbed.outcome().answers());
        assertThat(disturbed.outcome().timelines()).isEqualTo(undisturbed.outcome().timelines());
        assertThat(disturbed.outcome().told()).isEqualTo(undisturbed.outcome().told());
        assertThat(disturbed.spend()).isEqualTo(undisturbed.spend());
    }

    /** The steps before which the service is killed; never the first. */
    private static Set<Integer> chosen(int steps) {
        return KILLS.equals("all")
                ? IntStream.range(1, steps).boxed().collect(Collectors.toSet())
                : new Random(SEED)
                        .ints(1, steps)
                        .distinct()
                        .limit(Integer.parseInt(KILLS))
                        .boxed()
                        .collect(Collectors.toSet());
    }
}
