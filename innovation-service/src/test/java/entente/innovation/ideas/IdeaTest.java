package entente.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ideas.IdeaCommand.Link;
import entente.innovation.ideas.IdeaCommand.MarkOverdue;
import entente.innovation.ideas.IdeaCommand.Reply;
import entente.innovation.ideas.IdeaCommand.Submit;
import entente.innovation.ideas.IdeaCommand.Withdraw;
import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.innovation.suppliers.Side;
import entente.platform.policy.Reaction;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdeaTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(5, 1);
    private static final UUID FIRST = new UUID(5, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 28);
    private static final Instant OVER = Instant.parse("2026-07-28T22:00:00Z");
    private static final Submitted SUBMITTED = submitted(ACME, null);
    private static final Withdrawn WITHDRAWN = new Withdrawn(ACME, "Not ours", "tom");

    private final DeciderSpec<IdeaCommand, IdeaState, IdeaEvent> idea = DeciderSpec.of(new Idea());

    private static Proposal proposal(@Nullable LocalDate workshop) {
        return new Proposal(
                "Bond", "Instead of welds", IdeaKind.NEW_MATERIAL, null, null, null, workshop);
    }

    private static Submitted submitted(UUID supplier, @Nullable LocalDate workshop) {
        return new Submitted(supplier, proposal(workshop), Side.THEIRS, TODAY, DUE, OVER, "tom");
    }

    private static Answered answered(Answer answer) {
        return new Answered(ACME, answer, "So", TODAY, TODAY, "ada");
    }

    private static Reply reply(Answer answer, Side side) {
        return new Reply(answer, "So", side, TODAY, "ada");
    }

    @Test
    void the_other_side_answers_it() {
        idea.given()
                .when(new Submit(ACME, proposal(null), Side.THEIRS, TODAY, DUE, OVER, "tom"))
                .then(SUBMITTED);
        idea.given()
                .when(
                        new Submit(
                                ACME,
                                proposal(TODAY.plusDays(1)),
                                Side.THEIRS,
                                TODAY,
                                DUE,
                                OVER,
                                "tom"))
                .thenRejected("workshop-in-the-future");
        idea.given(SUBMITTED).when(reply(Answer.PURSUED, Side.THEIRS)).thenRejected("own-idea");
        idea.given(SUBMITTED).when(reply(Answer.PURSUED, Side.OURS)).then(answered(Answer.PURSUED));
        idea.given(SUBMITTED, answered(Answer.PURSUED))
                .when(reply(Answer.DECLINED, Side.OURS))
                .thenRejected("idea-answered");
        idea.given(SUBMITTED, answered(Answer.DEFERRED))
                .when(reply(Answer.DECLINED, Side.OURS))
                .then(answered(Answer.DECLINED));
        idea.given().when(reply(Answer.DECLINED, Side.OURS)).thenRejected("not-found");
    }

    @Test
    void an_answer_is_owed_until_it_is_given_and_missed_once() {
        AnswerOverdue late = new AnswerOverdue(ACME, DUE);
        idea.given(SUBMITTED).when(new MarkOverdue(OVER)).then(late);
        idea.given(SUBMITTED, late).when(new MarkOverdue(OVER)).thenNothing();
        idea.given(SUBMITTED, answered(Answer.DEFERRED)).when(new MarkOverdue(OVER)).thenNothing();
        idea.given(SUBMITTED, answered(Answer.PURSUED)).when(new MarkOverdue(OVER)).thenNothing();
        idea.given(SUBMITTED, WITHDRAWN).when(new MarkOverdue(OVER)).thenNothing();
        idea.given().when(new MarkOverdue(OVER)).thenNothing();
        idea.given(SUBMITTED, late)
                .when(reply(Answer.PURSUED, Side.OURS))
                .then(answered(Answer.PURSUED));
    }

    @Test
    void the_day_for_an_answer_is_remembered_and_forgotten() {
        IdeaDuePolicy policy =
                new IdeaDuePolicy(() -> {
                    throw new IllegalStateException("decides nothing here");
                });
        Recordings log = new Recordings();
        assertThat(policy.react(log.record(IdeaEvent.CATEGORY, SELF, SUBMITTED)))
                .containsExactly(new Reaction.Remind<>(SELF.toString(), OVER));
        assertThat(policy.react(log.record(IdeaEvent.CATEGORY, SELF, answered(Answer.DEFERRED))))
                .containsExactly(new Reaction.Forget<>(SELF.toString()));
        assertThat(policy.deadlinePassed(SELF.toString(), OVER))
                .containsExactly(new Reaction.Send<>(SELF.toString(), new MarkOverdue(OVER)));
    }

    @Test
    void whose_idea_it_is_withdraws_it_before_the_answer() {
        idea.given(SUBMITTED).when(new Withdraw("Not ours", Side.THEIRS, "tom")).then(WITHDRAWN);
        idea.given(SUBMITTED)
                .when(new Withdraw("No", Side.OURS, "ada"))
                .thenRejected("not-your-idea");
        idea.given(SUBMITTED, answered(Answer.PURSUED))
                .when(new Withdraw("No", Side.THEIRS, "tom"))
                .thenRejected("idea-answered");
        idea.given(SUBMITTED, WITHDRAWN)
                .when(reply(Answer.PURSUED, Side.OURS))
                .thenRejected("idea-withdrawn");
    }

    @Test
    void a_duplicate_is_linked_to_the_first_one_of_its_partnership() {
        IdeaState first = new IdeaState.Open(submitted(ACME, null), false, null, null);
        Linked linked = new Linked(ACME, FIRST, "ada");
        idea.given(SUBMITTED).when(new Link(SELF, FIRST, first, "ada")).then(linked);
        idea.given(SUBMITTED, linked).when(new Link(SELF, FIRST, first, "ada")).thenNothing();
        idea.given(SUBMITTED)
                .when(new Link(SELF, SELF, first, "ada"))
                .thenRejected("original-unknown");
        idea.given(SUBMITTED)
                .when(new Link(SELF, FIRST, new IdeaState.Absent(), "ada"))
                .thenRejected("original-unknown");
        idea.given(SUBMITTED)
                .when(
                        new Link(
                                SELF,
                                FIRST,
                                new IdeaState.Open(
                                        submitted(new UUID(1, 2), null), false, null, null),
                                "ada"))
                .thenRejected("original-unknown");
        idea.given(SUBMITTED)
                .when(
                        new Link(
                                SELF,
                                FIRST,
                                new IdeaState.Open(
                                        submitted(ACME, null), false, null, new UUID(5, 3)),
                                "ada"))
                .thenRejected("original-is-duplicate");
        idea.given(SUBMITTED, linked)
                .when(reply(Answer.DECLINED, Side.OURS))
                .then(answered(Answer.DECLINED));
    }
}
