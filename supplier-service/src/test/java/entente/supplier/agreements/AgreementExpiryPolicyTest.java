package entente.supplier.agreements;

import static entente.supplier.agreements.AgreementTest.ACME;
import static entente.supplier.agreements.AgreementTest.CONCLUDED;
import static entente.supplier.agreements.AgreementTest.DRAFTED;
import static entente.supplier.agreements.AgreementTest.LAST;
import static entente.supplier.agreements.AgreementTest.SELF;
import static entente.supplier.agreements.AgreementTest.amended;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementExpiryPolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String STREAM = AgreementEvent.CATEGORY.stream(SELF);
    private static final String NINETY = SELF + "/90";
    private static final String THIRTY = SELF + "/30";
    private static final String END = SELF + "/end";

    private final PolicySpec<AgreementEvent, AgreementCommand> policy =
            PolicySpec.of(
                    new AgreementExpiryPolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            ZONE,
                            List.of(90, 30)));

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    @Test
    void an_end_is_announced_in_time_and_comes() {
        policy.when(STREAM, DRAFTED).thenNothing();
        policy.when(STREAM, AgreementTest.proposed(null)).thenNothing();
        policy.when(STREAM, CONCLUDED)
                .then(
                        new Reaction.Remind<>(NINETY, start(LAST.minusDays(90))),
                        new Reaction.Remind<>(THIRTY, start(LAST.minusDays(30))),
                        new Reaction.Remind<>(END, start(LAST.plusDays(1))));
        policy.whenPassed(NINETY, start(LAST.minusDays(90)))
                .thenSends(SELF.toString(), new AgreementCommand.Announce(LAST.minusDays(90), 90));
        policy.whenPassed(END, start(LAST.plusDays(1)))
                .thenSends(SELF.toString(), new AgreementCommand.Expire(LAST.plusDays(1)));
    }

    @Test
    void what_is_late_is_announced_at_once() {
        Instant late = start(LAST.minusDays(40)).plusSeconds(3600);
        policy.at(late)
                .when(STREAM, CONCLUDED)
                .then(
                        new Reaction.Remind<>(NINETY, late),
                        new Reaction.Remind<>(THIRTY, start(LAST.minusDays(30))),
                        new Reaction.Remind<>(END, start(LAST.plusDays(1))));
    }

    @Test
    void without_an_end_there_is_nothing_to_announce() {
        Reaction<?>[] forgotten = {
            new Reaction.Forget<AgreementCommand>(NINETY),
            new Reaction.Forget<AgreementCommand>(THIRTY),
            new Reaction.Forget<AgreementCommand>(END)
        };
        assertThat(policy.when(STREAM, amended(1, null)).reactions()).isEqualTo(List.of(forgotten));
        assertThat(
                        policy.when(
                                        STREAM,
                                        new AgreementEvent.Terminated(
                                                ACME, AgreementKind.SUPPLY, "breach", null))
                                .reactions())
                .isEqualTo(List.of(forgotten));
    }
}
