package entente.innovation.output;

import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ideas.Answer;
import entente.innovation.ideas.IdeaEvent;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.output.Output.Counts;
import entente.innovation.output.Output.Month;
import entente.platform.testkit.Recordings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID ONE = new UUID(5, 1);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final Recordings log = new Recordings();

    private static Counts ideas(int ideas) {
        return new Counts(ideas, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void months_are_summed_within_what_is_asked_for() {
        Output output =
                Output.of(
                        ACME,
                        JUNE,
                        JUNE.plusMonths(1),
                        List.of(
                                new Month(JUNE.minusMonths(1), ideas(9)),
                                new Month(JUNE.plusMonths(1), ideas(2)),
                                new Month(JUNE, ideas(1)),
                                new Month(JUNE, new Counts(0, 0, 0, 3, 0, 0, 1)),
                                new Month(JUNE.plusMonths(2), ideas(9))));
        assertThat(output.total()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 1));
        assertThat(output.months())
                .extracting(Month::month)
                .containsExactly(JUNE, JUNE.plusMonths(1));
    }

    @Test
    void what_happened_counts_in_the_month_of_its_day_and_nothing_else_does() {
        IdeaOutputView ideas = new IdeaOutputView();
        var answered =
                log.record(
                        IdeaEvent.CATEGORY,
                        ONE,
                        (IdeaEvent) new Answered(ACME, Answer.PURSUED, "So", LAST, LAST, "ada"));
        assertThat(ideas.key(answered)).isEqualTo(ACME + "/2026-06");
        assertThat(ideas.evolve(null, answered))
                .satisfies(row -> {
                    assertThat(row.month).isEqualTo("2026-06");
                    assertThat(row.answered).isEqualTo(1);
                    assertThat(row.pursued).isEqualTo(1);
                });
        assertThat(
                        ideas.evolve(
                                null,
                                log.record(
                                        IdeaEvent.CATEGORY,
                                        ONE,
                                        (IdeaEvent) new Withdrawn(ACME, "No", "tom"))))
                .isNull();
        InitiativeOutputView initiatives = new InitiativeOutputView();
        var tested =
                log.record(
                        InitiativeEvent.CATEGORY,
                        ONE,
                        (InitiativeEvent) new PilotEnded(ACME, ONE, LAST, "r", "l", false, "ada"));
        var used =
                log.record(
                        InitiativeEvent.CATEGORY,
                        ONE,
                        (InitiativeEvent) new Commercialised(ACME, LAST, "ada"));
        assertThat(initiatives.evolve(initiatives.evolve(null, tested), used))
                .satisfies(row -> {
                    assertThat(row.prototypes).isEqualTo(1);
                    assertThat(row.commercialised).isEqualTo(1);
                });
    }
}
