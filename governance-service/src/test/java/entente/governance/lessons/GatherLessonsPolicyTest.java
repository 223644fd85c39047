package entente.governance.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.partnership.Verdict;
import entente.governance.reviews.Evidence;
import entente.governance.reviews.ReviewEvent;
import entente.governance.waves.WaveEvent;
import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatherLessonsPolicyTest {

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID REVIEW = new UUID(5, 1);
    private static final UUID WAVE = new UUID(6, 1);
    private static final Instant NOW = Instant.parse("2027-09-14T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 9, 14);

    private final PolicySpec<Object, LessonCommand> policy =
            PolicySpec.of(
                            new GatherLessonsPolicy(() -> {
                                throw new AssertionError("A spec runs no command");
                            }))
                    .at(NOW);

    private static ReviewEvent concluded(String... lessons) {
        return new ReviewEvent.Concluded(
                PARTNERSHIP,
                ACME,
                1,
                Verdict.MAINTAIN,
                "As agreed",
                new UUID(9, 1),
                List.of(),
                null,
                List.of(),
                List.of(lessons),
                new Evidence(NOW, TODAY.minusYears(1), List.of(), List.of()),
                "ada",
                TODAY,
                TODAY.plusYears(1),
                "eva");
    }

    @Test
    void each_lesson_of_a_review_is_one_by_itself() {
        List<Reaction<LessonCommand>> sent =
                policy.when(
                                ReviewEvent.CATEGORY.stream(REVIEW),
                                concluded("Buffers first", "Meet at the plant"))
                        .reactions();
        assertThat(sent)
                .map(each -> ((Reaction.Send<LessonCommand>) each).command())
                .containsExactly(
                        new LessonCommand.Learn(
                                LessonSource.REVIEW,
                                REVIEW,
                                ACME,
                                Content.of("Buffers first"),
                                NOW,
                                "eva"),
                        new LessonCommand.Learn(
                                LessonSource.REVIEW,
                                REVIEW,
                                ACME,
                                Content.of("Meet at the plant"),
                                NOW,
                                "eva"));
        assertThat(sent)
                .map(each -> ((Reaction.Send<LessonCommand>) each).id())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_wave_teaches_holds_for_all() {
        String stream = WaveEvent.CATEGORY.stream(WAVE);
        assertThat(policy.when(stream, new WaveEvent.Learnt("Tie accounts", "ada")).reactions())
                .map(each -> ((Reaction.Send<LessonCommand>) each).command())
                .containsExactly(
                        new LessonCommand.Learn(
                                LessonSource.WAVE,
                                WAVE,
                                null,
                                Content.of("Tie accounts"),
                                NOW,
                                "ada"));
        policy.when(stream, new WaveEvent.Completed(TODAY, "eva")).thenNothing();
        policy.when(
                        ReviewEvent.CATEGORY.stream(REVIEW),
                        new ReviewEvent.Dropped(PARTNERSHIP, ACME, TODAY))
                .thenNothing();
    }
}
