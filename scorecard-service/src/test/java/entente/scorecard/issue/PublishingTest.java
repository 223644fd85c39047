package entente.scorecard.issue;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.issue.Publishing.Command.Ask;
import entente.scorecard.issue.Publishing.Command.Count;
import entente.scorecard.issue.Publishing.Command.Finish;
import entente.scorecard.issue.Publishing.State.Done;
import entente.scorecard.issue.Publishing.State.Running;
import entente.scorecard.issue.PublishingEvent.Asked;
import entente.scorecard.issue.PublishingEvent.Counted;
import entente.scorecard.issue.PublishingEvent.Finished;
import entente.scorecard.scoring.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    private static final Asked ASKED = new Asked("2026-Q3", "castings", "maria");
    private static final Counted SOME = new Counted(40, 10, 2, 3, 1);
    private static final Finished FINISHED = new Finished(List.of(ACME));

    private final DeciderSpec<Publishing.Command, Publishing.State, PublishingEvent> publishing =
            DeciderSpec.of(new Publishing());

    private static Ask ask(String today) {
        return new Ask(
                Period.of("2026-Q3").orElseThrow(), "castings", "maria", LocalDate.parse(today));
    }

    @Test
    void it_is_asked_for_once_the_period_is_over() {
        publishing.given().when(ask("2026-10-01")).then(ASKED);
        publishing.given().when(ask("2026-09-30")).thenRejected("period-not-over");
        publishing.given(ASKED).when(ask("2026-10-01")).thenRejected("publication-exists");
    }

    @Test
    void it_is_counted_until_it_is_finished() {
        publishing.given(ASKED).thenState(new Running(ASKED, new Counted(0, 0, 0, 0, 0)));
        publishing.given(ASKED).when(new Count(SOME)).then(SOME);
        publishing.given(ASKED, SOME).when(new Count(SOME)).thenNothing();
        publishing
                .given(ASKED, SOME)
                .when(new Finish(List.of(ACME)))
                .then(FINISHED)
                .thenState(new Done(ASKED, SOME, List.of(ACME)));
        publishing
                .given(ASKED, SOME, FINISHED)
                .when(new Count(new Counted(40, 40, 0, 0, 0)))
                .thenNothing();
        publishing.given(ASKED, SOME, FINISHED).when(new Finish(List.of())).thenNothing();
        publishing.given().when(new Count(SOME)).thenRejected("not-found");
    }
}
