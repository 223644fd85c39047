package entente.supplier.confidentiality;

import static entente.supplier.confidentiality.InformationClass.CONFIDENTIAL;
import static entente.supplier.confidentiality.InformationClass.INTERNAL;
import static entente.supplier.confidentiality.InformationClass.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.supplier.confidentiality.DisclosureCommand.Give;
import entente.supplier.confidentiality.DisclosureCommand.Revise;
import entente.supplier.confidentiality.DisclosureCommand.Withdraw;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import entente.supplier.confidentiality.DisclosureEvent.Revised;
import entente.supplier.confidentiality.DisclosureEvent.Withdrawn;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(6, 1);
    private static final Given GIVEN =
            new Given(
                    ACME,
                    Direction.THEY_TO_US,
                    DisclosureKind.COST_STRUCTURE,
                    CONFIDENTIAL,
                    "Costs",
                    "60 % material");

    private final DeciderSpec<DisclosureCommand, DisclosureState, DisclosureEvent> disclosure =
            DeciderSpec.of(new Disclosure());

    private static Give give(InformationClass level) {
        return new Give(
                ACME,
                Direction.THEY_TO_US,
                DisclosureKind.COST_STRUCTURE,
                CONFIDENTIAL,
                "Costs",
                "60 % material",
                level);
    }

    @Test
    void nothing_is_disclosed_above_the_level() {
        disclosure.given().when(give(CONFIDENTIAL)).then(GIVEN);
        disclosure.given().when(give(RESTRICTED)).then(GIVEN);
        disclosure.given().when(give(INTERNAL)).thenRejected("disclosure-above-level");
        disclosure
                .given(GIVEN)
                .when(new Revise("50 %", INTERNAL))
                .thenRejected("disclosure-above-level");
        disclosure.given(GIVEN).when(give(CONFIDENTIAL)).thenRejected("disclosure-exists");
    }

    @Test
    void it_is_revised_until_it_is_withdrawn() {
        Withdrawn withdrawn = new Withdrawn(ACME, "outdated");
        disclosure
                .given(GIVEN)
                .when(new Revise("50 %", CONFIDENTIAL))
                .then(new Revised(ACME, "50 %"));
        disclosure
                .given(GIVEN, new Revised(ACME, "50 %"))
                .when(new Revise("50 %", CONFIDENTIAL))
                .thenNothing();
        disclosure.given(GIVEN).when(new Withdraw(" outdated ")).then(withdrawn);
        disclosure.given(GIVEN).when(new Withdraw(" ")).thenRejected("reason-missing");
        disclosure.given(GIVEN, withdrawn).when(new Withdraw("again")).thenNothing();
        disclosure
                .given(GIVEN, withdrawn)
                .when(new Revise("50 %", CONFIDENTIAL))
                .thenRejected("disclosure-withdrawn");
        disclosure.given().when(new Withdraw("outdated")).thenRejected("not-found");
    }

    @Test
    void a_list_says_what_there_is_until_it_is_withdrawn() {
        String stream = DisclosureEvent.CATEGORY.stream(SELF);
        assertThat(
                        ViewSpec.of(new DisclosuresView())
                                .given(stream, GIVEN, new Revised(ACME, "50 %"))
                                .row(SELF)
                                .informationClass)
                .isEqualTo(CONFIDENTIAL);
        ViewSpec.of(new DisclosuresView())
                .given(stream, GIVEN, new Withdrawn(ACME, "outdated"))
                .thenNoRow(SELF);
    }
}
