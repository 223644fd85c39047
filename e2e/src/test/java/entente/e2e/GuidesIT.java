package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import entente.e2e.Shell.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides that are walked through beside whatever else there is: what they state is so. */
@ExtendWith(RunningEntente.class)
class GuidesIT {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scores-both-sides-believe.md",
                "the-first-90-days.md",
                "from-idea-to-value.md"
            })
    void every_step_does_what_the_guide_states(String name, Entente entente) {
        Guide guide = Guide.read(Path.of("../docs/guides").resolve(name));
        List<Answer> answers = Walk.of(guide, entente, folder);
        assertThat(guide.steps()).hasSizeGreaterThan(10);
        for (int i = 0; i < answers.size(); i++) {
            Guide.Step step = guide.steps().get(i);
            assertThat(step.states(answers.get(i).printed()))
                    .as(
                            "line %d states\n%s\nand it was\n%s",
                            step.line(), step.stated(), answers.get(i))
                    .isTrue();
        }
    }
}
