package entente.supplier.confidentiality;

import static entente.supplier.confidentiality.InformationClass.CONFIDENTIAL;
import static entente.supplier.confidentiality.InformationClass.INTERNAL;
import static entente.supplier.confidentiality.InformationClass.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.supplier.confidentiality.DisclosureCommand.Give;
import entente.supplier.confidentiality.DisclosureCommand.NameReaders;
import entente.supplier.confidentiality.DisclosureCommand.Revise;
import entente.supplier.confidentiality.DisclosureCommand.Withdraw;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import entente.supplier.confidentiality.DisclosureEvent.ReadersNamed;
import entente.supplier.confidentiality.DisclosureEvent.Revised;
import entente.supplier.confidentiality.DisclosureEvent.Withdrawn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID SELF = new UUID(6, 1);
    private static final Given GIVEN = given(CONFIDENTIAL);
    private static final Given CLEAN_ROOM = given(RESTRICTED);

    private static Given given(InformationClass informationClass) {
        return new Given(
                ACME,
                Direction.THEY_TO_US,
                DisclosureKind.COST_STRUCTURE,
                informationClass,
                "Costs",
                "60 % material",
                "ada");
    }

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
                level,
                "ada");
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
    void who_gave_something_restricted_says_who_reads_it() {
        ReadersNamed named = new ReadersNamed(ACME, List.of("ben", "eve"));
        disclosure.given(CLEAN_ROOM).when(readers("ada", false, "eve", "ben", "eve")).then(named);
        disclosure.given(CLEAN_ROOM, named).when(readers("ada", false, "ben", "eve")).thenNothing();
        disclosure
                .given(CLEAN_ROOM, named)
                .when(readers("ben", false, "ben"))
                .thenRejected("not-the-giver");
        disclosure
                .given(CLEAN_ROOM, named)
                .when(readers("their-executive", true))
                .then(new ReadersNamed(ACME, List.of()));
        disclosure
                .given(GIVEN)
                .when(readers("ada", false, "ben"))
                .thenRejected("disclosure-not-restricted");
        disclosure
                .given(CLEAN_ROOM, new Withdrawn(ACME, "outdated"))
                .when(readers("ada", false, "ben"))
                .thenRejected("disclosure-withdrawn");
    }

    private static NameReaders readers(String by, boolean answers, String... readers) {
        return new NameReaders(List.of(readers), by, answers);
    }

    @Test
    void only_they_and_the_giver_come_into_the_clean_room() {
        DisclosureState.Open restricted = new DisclosureState.Open(CLEAN_ROOM, List.of("ben"));
        assertThat(restricted.isFor("ada")).isTrue();
        assertThat(restricted.isFor("ben")).isTrue();
        assertThat(restricted.isFor("eve")).isFalse();
        assertThat(new DisclosureState.Open(GIVEN, List.of()).isFor("eve")).isTrue();
        disclosure
                .given(
                        CLEAN_ROOM,
                        new ReadersNamed(ACME, List.of("ben")),
                        new Revised(ACME, "60 % material"))
                .thenState(restricted);
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
