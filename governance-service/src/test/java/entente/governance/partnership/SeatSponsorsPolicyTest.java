package entente.governance.partnership;

import static entente.governance.partnership.PartnershipTest.ACME;
import static entente.governance.partnership.PartnershipTest.EVA;
import static entente.governance.partnership.PartnershipTest.OPENED;
import static entente.governance.partnership.PartnershipTest.SELF;
import static entente.governance.partnership.PartnershipTest.TODAY;
import static entente.governance.partnership.PartnershipTest.TOM;
import static entente.governance.partnership.PartnershipTest.UTE;
import static entente.governance.partnership.PartnershipTest.named;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.people.RosterCommand;
import entente.governance.people.RosterCommand.SeatSponsor;
import entente.governance.people.Side;
import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatSponsorsPolicyTest {

    private static final String STREAM = PartnershipEvent.CATEGORY.stream(SELF);

    private final PolicySpec<PartnershipEvent, RosterCommand> policy =
            PolicySpec.of(
                    new SeatSponsorsPolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            ZoneOffset.UTC));

    private static Reaction<RosterCommand> seat(Side side, UUID person, int naming) {
        return new Reaction.Send<>(
                SELF, new SeatSponsor(SELF, ACME, side, person, naming, "governance"));
    }

    @Test
    void both_sponsors_of_an_opening_are_seated() {
        policy.when(STREAM, OPENED).then(seat(Side.OURS, EVA, 1), seat(Side.THEIRS, TOM, 1));
        policy.when(STREAM, PartnershipTest.CLOSED).thenNothing();
        policy.when(STREAM, PartnershipTest.ACTIVATED).thenNothing();
    }

    @Test
    void a_successor_is_seated_on_the_first_day() {
        policy.at(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant())
                .when(STREAM, named(UTE, EVA, TODAY))
                .then(seat(Side.OURS, UTE, 1));
        var later = policy.when(STREAM, named(UTE, EVA, TODAY.plusDays(30))).reactions();
        assertThat(later)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Remind.class,
                        remind -> {
                            Instant due =
                                    TODAY.plusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
                            assertThat(remind.due()).isEqualTo(due);
                            policy.whenPassed(remind.key(), due).then(seat(Side.OURS, UTE, 2));
                        });
    }
}
