package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import entente.e2e.Shell.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/guides/scores-both-sides-believe.md}, walked through beside whatever else there is:
 * what it states is so.
 */
@ExtendWith(RunningEntente.class)
class ScoresGuideIT {

    private static final Guide GUIDE =
            Guide.read(Path.of("../docs/guides/scores-both-sides-believe.md"));

    @TempDir Path folder;

    @Test
    void every_step_does_what_the_guide_states(Entente entente) {
        List<Answer> answers = Walk.of(GUIDE, entente, folder);
        assertThat(GUIDE.steps()).hasSizeGreaterThan(10);
        for (int i = 0; i < answers.size(); i++) {
            Guide.Step step = GUIDE.steps().get(i);
            assertThat(step.states(answers.get(i).printed()))
                    .as(
                            "line %d states\n%s\nand it was\n%s",
                            step.line(), step.stated(), answers.get(i))
                    .isTrue();
        }
    }
}
