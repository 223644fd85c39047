package entente.governance.commitments;

import static entente.governance.commitments.CommitmentsTest.ACME;
import static entente.governance.commitments.CommitmentsTest.CHARTER;
import static entente.governance.commitments.CommitmentsTest.DUE;
import static entente.governance.commitments.CommitmentsTest.ID;
import static entente.governance.commitments.CommitmentsTest.PARTNERSHIP;
import static entente.governance.commitments.CommitmentsTest.kept;
import static entente.governance.commitments.CommitmentsTest.made;
import static entente.governance.commitments.CommitmentsTest.promise;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.Terms;
import entente.governance.charter.Terms.Investment;
import entente.governance.commitments.CommitmentCommand.MarkBroken;
import entente.governance.commitments.CommitmentCommand.NoteDispute;
import entente.governance.commitments.CommitmentCommand.NoteSettled;
import entente.governance.commitments.CommitmentCommand.TakeOver;
import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.partnership.PartnershipId;
import entente.governance.people.Side;
import entente.platform.contracts.Contracts;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentPoliciesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static CommandHandler<CommitmentCommand, ?, ?> none() {
        throw new AssertionError("A spec runs no command");
    }

    @Test
    void a_commitment_is_waited_for_until_its_day_is_over_where_it_was_made() {
        PolicySpec<CommitmentEvent, CommitmentCommand> policy =
                PolicySpec.of(new CommitmentDuePolicy(CommitmentPoliciesTest::none));
        String stream = CommitmentEvent.CATEGORY.stream(PARTNERSHIP);
        String key = PARTNERSHIP + "/" + ID;
        Instant over = Instant.parse("2026-06-30T22:00:00Z");
        policy.when(stream, made(ID, promise(Side.OURS, DUE)))
                .then(new Reaction.Remind<>(key, over));
        policy.when(stream, kept(ID, DUE, false)).then(new Reaction.Forget<>(key));
        policy.whenPassed(key, over).thenSends(PARTNERSHIP.toString(), new MarkBroken(ID, over));
    }

    @Test
    void what_the_charter_says_until_a_day_is_taken_over() {
        PolicySpec<CharterEvent, CommitmentCommand> policy =
                PolicySpec.of(new TakeOverCommitmentsPolicy(CommitmentPoliciesTest::none));
        Terms terms =
                new Terms(
                        "Castings",
                        List.of(),
                        "",
                        List.of(
                                new Investment(Side.OURS, "A test bench", null, null, DUE),
                                new Investment(Side.THEIRS, "Open doors", null, null, null)),
                        List.of(),
                        List.of(),
                        "",
                        List.of());
        policy.when(
                        CharterEvent.CATEGORY.stream(CHARTER),
                        new CharterEvent.Activated(
                                PARTNERSHIP,
                                ACME,
                                CHARTER,
                                1,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 1, 1),
                                Calendar.of(BERLIN),
                                terms))
                .thenSends(
                        PARTNERSHIP,
                        new TakeOver(
                                PARTNERSHIP, ACME, CHARTER, 1, List.of(promise(Side.OURS, DUE))));
    }

    @Test
    void disputes_are_read_from_the_examples() {
        PolicySpec<DisputeTold, CommitmentCommand> policy =
                PolicySpec.of(new NoteDisputesPolicy(CommitmentPoliciesTest::none, BERLIN))
                        .at(Instant.parse("2026-10-10T22:30:00Z"));
        UUID supplier = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
        UUID partnership = PartnershipId.of(supplier);
        LocalDate day = LocalDate.of(2026, 10, 11);
        policy.when("scorecard/x", example("scorecard.disputed.v1"))
                .thenSends(
                        partnership,
                        new NoteDispute(
                                partnership,
                                supplier,
                                UUID.fromString("0198dcae-a47f-7a08-8a85-12bbe159b69e"),
                                "2026-Q3",
                                day));
        policy.when("scorecard/x", example("scorecard.accepted.v1"))
                .thenSends(partnership, new NoteSettled("2026-Q3", Resolution.ACCEPTED, day));
        policy.when("scorecard/x", example("scorecard.finalised.v1"))
                .thenSends(partnership, new NoteSettled("2026-Q3", Resolution.DECIDED, day));
    }

    private static DisputeTold example(String type) {
        Contracts contracts = Contracts.of(Path.of("../scorecard-service/contracts"));
        assertThat(contracts.publishedTypes()).contains(type);
        return new EventCodec<>(DisputeTold.class)
                .decode(type, contracts.example(type).toString().getBytes(UTF_8));
    }
}
