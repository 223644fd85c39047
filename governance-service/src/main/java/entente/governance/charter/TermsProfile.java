package entente.governance.charter;

import entente.governance.charter.Terms.Better;
import entente.governance.charter.Terms.DecisionRight;
import entente.governance.charter.Terms.Investment;
import entente.governance.charter.Terms.Objective;
import entente.governance.charter.Terms.Target;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms as they are told: numbers are decimal strings.
 *
 * @param together what both achieve together that neither could alone
 */
public record TermsProfile(
        String scope,
        List<Objective> objectives,
        String together,
        List<InvestmentProfile> investments,
        List<TargetProfile> targets,
        List<RightProfile> decisionRights,
        String values,
        List<RhythmProfile> cadence) {

    /** An amount, a decimal string, in a currency. */
    public record Money(String amount, String currency) {}

    /** What a side puts in. */
    public record InvestmentProfile(
            Side side, String what, @Nullable Money money, @Nullable LocalDate dueOn) {

        private static InvestmentProfile of(Investment each) {
            return new InvestmentProfile(
                    each.side(),
                    each.what(),
                    each.amount() == null || each.currency() == null
                            ? null
                            : new Money(each.amount().toPlainString(), each.currency()),
                    each.dueOn());
        }
    }

    /** A metric and the value it is to have. */
    public record TargetProfile(String metric, String value, Better better, LocalDate by) {

        private static TargetProfile of(Target each) {
            return new TargetProfile(
                    each.metric(), each.value().toPlainString(), each.better(), each.by());
        }
    }

    /** Who decides on a topic. */
    public record RightProfile(
            String topic, List<PartnershipRole> ours, List<PartnershipRole> theirs) {

        private static RightProfile of(DecisionRight each) {
            return new RightProfile(each.topic(), sorted(each.ours()), sorted(each.theirs()));
        }
    }

    /** How often one kind of meeting is held. */
    public record RhythmProfile(
            MeetingKind kind,
            String rrule,
            LocalTime time,
            int minutes,
            List<PartnershipRole> quorum) {

        private static RhythmProfile of(Rhythm each) {
            return new RhythmProfile(
                    each.kind(), each.rrule(), each.time(), each.minutes(), sorted(each.quorum()));
        }
    }

    private static List<PartnershipRole> sorted(Collection<PartnershipRole> roles) {
        return roles.stream().sorted().toList();
    }

    static TermsProfile of(Terms terms) {
        return new TermsProfile(
                terms.scope(),
                terms.objectives(),
                terms.together(),
                terms.investments().stream().map(InvestmentProfile::of).toList(),
                terms.targets().stream().map(TargetProfile::of).toList(),
                terms.decisionRights().stream().map(RightProfile::of).toList(),
                terms.values(),
                terms.cadence().stream().map(RhythmProfile::of).toList());
    }
}
