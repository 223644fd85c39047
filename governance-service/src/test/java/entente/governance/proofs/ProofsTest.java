package entente.governance.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.kickoff.Output;
import entente.governance.proofs.Histories.Entry;
import entente.governance.proofs.Proofs.Proof;
import entente.platform.Recorded;
import entente.platform.testkit.Recordings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private final Recordings log = new Recordings();
    private final Proofs proofs = new Proofs(Checks.all());

    private List<UUID> given(List<Entry> history) {
        List<UUID> events = new ArrayList<>();
        for (Entry entry : history) {
            log.actor(entry.actor());
            Recorded<Object> recorded = log.record(entry.stream(), entry.event());
            proofs.see(recorded);
            events.add(recorded.eventId());
        }
        return events;
    }

    private List<Violation> violations() {
        return proofs.found().stream().flatMap(each -> each.violations().stream()).toList();
    }

    @Test
    void who_keeps_the_rules_is_seen_to_keep_them() {
        given(Histories.clean());
        assertThat(violations()).isEmpty();
        assertThat(proofs.found()).allSatisfy(each -> assertThat(each.checked()).isPositive());
    }

    @Test
    void each_rule_that_is_broken_is_found_by_its_check_alone() {
        assertThat(Histories.broken().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.all().stream().map(Check::code).toList());
        Histories.broken()
                .forEach((code, history) -> {
                    Proofs alone = new Proofs(Checks.all());
                    Recordings each = new Recordings();
                    List<UUID> events = new ArrayList<>();
                    for (Entry entry : history) {
                        each.actor(entry.actor());
                        Recorded<Object> recorded = each.record(entry.stream(), entry.event());
                        alone.see(recorded);
                        events.add(recorded.eventId());
                    }
                    List<Violation> found =
                            alone.found().stream().flatMap(p -> p.violations().stream()).toList();
                    assertThat(found).as(code).hasSize(1);
                    Violation violation = found.getFirst();
                    assertThat(violation.check()).isEqualTo(code);
                    assertThat(violation.supplierId()).isEqualTo(Histories.ACME);
                    assertThat(violation.eventIds()).isSubsetOf(events).doesNotHaveDuplicates();
                    assertThat(violation.words()).isNotBlank();
                });
    }

    @Test
    void what_comes_too_late_does_not_count() {
        UUID meeting = new UUID(3, 21);
        given(List.of(Histories.decided(21, meeting), Histories.held(meeting, true)));
        assertThat(violations())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.words()).isEqualTo("Decided before the meeting was held");
                    assertThat(each.position()).isEqualTo(1);
                });
    }

    @Test
    void every_missing_output_and_signature_is_named() {
        List<Entry> all = Histories.activated(21, EnumSet.of(Output.QUICK_WINS), "eva", "tom");
        List<Entry> cut = new ArrayList<>(all);
        cut.remove(all.size() - 2); // the partner's signature
        List<UUID> events = given(cut);
        Violation violation = violations().getFirst();
        assertThat(violation.words())
                .isEqualTo("In force without the quick wins, the partner's signature");
        assertThat(violation.eventIds()).startsWith(events.getLast()).hasSize(2);
        assertThat(violation.since()).isAfter(java.time.Instant.EPOCH);
    }

    @Test
    void an_opening_does_not_borrow_from_another() {
        given(Histories.activated(1, EnumSet.noneOf(Output.class), "eva", "tom"));
        List<Entry> second = Histories.activated(2, EnumSet.noneOf(Output.class), "eva", "tom");
        given(List.of(second.getLast()));
        assertThat(violations()).hasSize(1);
        assertThat(violations().getFirst().words()).contains("our signature", "escalation path");
    }

    @Test
    void nobody_says_yes_to_what_nobody_did() {
        given(List.of(Histories.givenUp(new UUID(6, 21), "ada", "tom").getLast()));
        Proof proof =
                proofs.found().stream()
                        .filter(each -> each.check() instanceof WithdrawalCheck)
                        .findFirst()
                        .orElseThrow();
        assertThat(proof.checked()).isEqualTo(1);
        assertThat(proof.violations().getFirst().words())
                .isEqualTo("Gave up what nobody offered to give up");
    }
}
