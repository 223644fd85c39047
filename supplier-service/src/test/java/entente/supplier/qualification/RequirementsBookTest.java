package entente.supplier.qualification;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.qualification.RequirementsBook.InForce;
import entente.supplier.qualification.RequirementsBook.Replace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsBookTest {

    private static final Requirements SCREENING =
            new Requirements(true, false, null, null, List.of());

    private final DeciderSpec<Replace, InForce, RequirementsEvent> book =
            DeciderSpec.of(new RequirementsBook());

    @Test
    void each_change_is_another_version() {
        book.given()
                .when(new Replace(SCREENING, false))
                .then(new RequirementsEvent.Set(1, SCREENING))
                .thenState(new InForce(1, SCREENING));
        book.given(new RequirementsEvent.Set(1, SCREENING))
                .when(new Replace(Requirements.NONE, false))
                .then(new RequirementsEvent.Set(2, Requirements.NONE));
        book.given(new RequirementsEvent.Set(1, SCREENING))
                .when(new Replace(SCREENING, false))
                .thenNothing();
        book.given().when(new Replace(Requirements.NONE, false)).thenNothing();
    }

    @Test
    void what_cannot_be_met_is_not_required() {
        Requirements form = new Requirements(false, false, null, StandingTest.FORM, List.of());
        book.given().when(new Replace(form, false)).thenRejected("questionnaire-unsuitable");
        book.given().when(new Replace(form, true)).then(new RequirementsEvent.Set(1, form));
        book.given()
                .when(new Replace(new Requirements(false, false, 10, null, List.of()), false))
                .thenRejected("rating-without-check");
    }

    @Test
    void nothing_new_is_asked_for_a_retired_category() {
        RequiredDocument reach = new RequiredDocument("reach-declaration", "castings");
        Requirements wanted = new Requirements(false, false, null, null, List.of(reach));
        List<String> retired = List.of("castings");
        book.given().when(new Replace(wanted, false, retired)).thenRejected("category-retired");
        book.given(new RequirementsEvent.Set(1, wanted))
                .when(new Replace(wanted, false, retired))
                .thenNothing();
    }
}
