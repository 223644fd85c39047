package entente.governance.charter;

import static entente.governance.charter.CharterTest.ACME;
import static entente.governance.charter.CharterTest.ACTIVATED;
import static entente.governance.charter.CharterTest.DRAFTED;
import static entente.governance.charter.CharterTest.EDITED;
import static entente.governance.charter.CharterTest.NEXT_YEAR;
import static entente.governance.charter.CharterTest.OTHER;
import static entente.governance.charter.CharterTest.PARTNERSHIP;
import static entente.governance.charter.CharterTest.PROPOSED;
import static entente.governance.charter.CharterTest.SEPTEMBER;
import static entente.governance.charter.CharterTest.SUBMITTED;
import static entente.governance.charter.CharterTest.WHOLE;
import static entente.governance.charter.CharterTest.signed;

import entente.governance.charter.CharterCommand.TakeObjectives;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.Terms.Objective;
import entente.governance.people.Side;
import entente.platform.testkit.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectivesTest {

    private static final List<Objective> WANTED =
            List.of(new Objective(Terms.Value.CO_DEVELOP, "One casting less"));
    private static final TakeObjectives TAKE =
            new TakeObjectives(WANTED, "Annual review: more", NEXT_YEAR, "eva");

    private final DeciderSpec<CharterCommand, CharterState, CharterEvent> charter =
            DeciderSpec.of(new Charter());

    @Test
    void the_objectives_of_a_review_are_an_amendment_to_be_signed() {
        AmendmentProposed proposed =
                new AmendmentProposed(
                        PARTNERSHIP,
                        ACME,
                        2,
                        "Annual review: more",
                        WHOLE.with(WANTED),
                        NEXT_YEAR,
                        "eva");
        charter.given(DRAFTED, EDITED, SUBMITTED, ACTIVATED).when(TAKE).then(proposed);
        charter.given(DRAFTED, EDITED, SUBMITTED, ACTIVATED, proposed).when(TAKE).thenNothing();
        charter.given(DRAFTED, EDITED, SUBMITTED, ACTIVATED)
                .when(new TakeObjectives(WHOLE.objectives(), "Same", NEXT_YEAR, "eva"))
                .thenNothing();
    }

    @Test
    void an_amendment_that_is_open_takes_them_in_and_is_signed_again() {
        Edited first = new Edited(PARTNERSHIP, ACME, 2, OTHER.with(WANTED), SEPTEMBER, "eva");
        charter.given(DRAFTED, EDITED, SUBMITTED, ACTIVATED, PROPOSED).when(TAKE).then(first);
        charter.given(DRAFTED, EDITED, SUBMITTED, ACTIVATED, PROPOSED, signed(2, Side.THEIRS))
                .when(TAKE)
                .then(new Edited(PARTNERSHIP, ACME, 3, OTHER.with(WANTED), SEPTEMBER, "eva"));
    }

    @Test
    void what_is_not_in_force_was_not_reviewed() {
        charter.given(DRAFTED, EDITED).when(TAKE).thenNothing();
        charter.given().when(TAKE).thenRejected("not-found");
    }
}
