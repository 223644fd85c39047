package entente.governance.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.lessons.Content.CaseStudy;
import entente.governance.lessons.LessonCommand.Learn;
import entente.governance.lessons.LessonCommand.Revise;
import entente.governance.lessons.LessonCommand.Withdraw;
import entente.governance.lessons.LessonEvent.Learnt;
import entente.governance.lessons.LessonEvent.Revised;
import entente.governance.lessons.LessonEvent.Withdrawn;
import entente.governance.lessons.LessonView.LessonRow;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final UUID SELF = new UUID(5, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID PLAN = new UUID(3, 1);
    private static final Instant NOW = Instant.parse("2026-07-14T08:00:00Z");
    private static final Content PLAIN =
            new Content(
                    "Buffers first", "Fill the buffer first", null, List.of("Stock", "ramp-up"));
    private static final Content STORY =
            new Content(
                    "Half the scrap",
                    "A casting that needs no machining",
                    new CaseStudy("Every tenth was scrap", "We drew it together", "One in twenty"),
                    List.of());
    private static final Learnt LEARNT =
            new Learnt(LessonSource.IMPROVEMENT_PLAN, PLAN, ACME, PLAIN, NOW, "ada");
    private static final Withdrawn WITHDRAWN = new Withdrawn("Another process", "ada");

    private final DeciderSpec<LessonCommand, LessonState, LessonEvent> lesson =
            DeciderSpec.of(new Lesson());

    @Test
    void a_lesson_is_learnt_once() {
        Learn learn = new Learn(LessonSource.IMPROVEMENT_PLAN, PLAN, ACME, PLAIN, NOW, "ada");
        lesson.given().when(learn).then(LEARNT);
        lesson.given(LEARNT).when(learn).thenRejected("lesson-exists");
    }

    @Test
    void it_is_said_better_as_long_as_it_holds() {
        lesson.given(LEARNT).when(new Revise(STORY, "eva")).then(new Revised(STORY, "eva"));
        lesson.given(LEARNT, new Revised(STORY, "eva")).when(new Revise(STORY, "ada")).then();
        lesson.given(LEARNT, WITHDRAWN)
                .when(new Revise(STORY, "eva"))
                .thenRejected("lesson-withdrawn");
        lesson.given().when(new Revise(STORY, "eva")).thenRejected("not-found");
    }

    @Test
    void it_is_withdrawn_once() {
        Withdraw withdraw = new Withdraw("Another process", "ada");
        lesson.given(LEARNT).when(withdraw).then(WITHDRAWN);
        lesson.given(LEARNT, WITHDRAWN).when(withdraw).then();
        lesson.given().when(withdraw).thenRejected("not-found");
    }

    @Test
    void tags_are_the_same_in_any_case() {
        assertThat(new Content("t", "t", null, List.of(" Stock", "ramp-up", "STOCK")).tags())
                .containsExactly("ramp-up", "stock");
    }

    @Test
    void what_has_no_title_is_named_by_its_beginning() {
        assertThat(Content.of("Short\nand more"))
                .isEqualTo(new Content("Short", "Short\nand more", null, List.of()));
        assertThat(Content.of("word ".repeat(40).strip()).title())
                .isEqualTo("word ".repeat(20).strip() + "…");
        assertThat(Content.of("a" + "😀".repeat(80)).title())
                .isEqualTo("a" + "😀".repeat(49) + "…");
    }

    @Test
    void what_holds_is_found_by_all_that_is_said() {
        String stream = LessonEvent.CATEGORY.stream(SELF);
        LessonRow row = ViewSpec.of(new LessonView()).given(stream, LEARNT).row(SELF);
        assertThat(row.supplierId).isEqualTo(ACME);
        assertThat(row.kind).isEqualTo(Kind.LESSON);
        assertThat(row.words).isEqualTo("Buffers first\nFill the buffer first\nramp-up\nstock");
        LessonRow story =
                ViewSpec.of(new LessonView())
                        .given(
                                stream,
                                new Learnt(LessonSource.WORK, null, null, PLAIN, NOW, "ada"),
                                new Revised(STORY, "eva"))
                        .row(SELF);
        assertThat(story.supplierId).isEqualTo(LessonView.ALL);
        assertThat(story.kind).isEqualTo(Kind.SUCCESS_STORY);
        assertThat(story.words).contains("We drew it together").doesNotContain("buffer");
        ViewSpec.of(new LessonView()).given(stream, LEARNT, WITHDRAWN).thenNoRow(SELF);
    }

    @Test
    void a_case_study_reads_as_a_text() {
        assertThat(
                        CaseStudyText.of(
                                "Half the\nscrap",
                                "In short",
                                new CaseStudy("Before", "Together", "After"),
                                List.of("castings", "scrap"),
                                "Acme",
                                LocalDate.of(2026, 7, 14)))
                .isEqualTo(
                        """
                        # Half the scrap

                        With Acme, 2026-07-14

                        In short

                        ## Situation

                        Before

                        ## What we did

                        Together

                        ## Result

                        After

                        Tags: castings, scrap
                        """);
    }
}
