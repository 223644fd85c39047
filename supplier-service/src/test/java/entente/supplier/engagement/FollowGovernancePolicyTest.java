package entente.supplier.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.policy.Reaction;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.supplier.engagement.EngagementCommand.CompleteWindDown;
import entente.supplier.engagement.EngagementCommand.Maintain;
import entente.supplier.engagement.EngagementCommand.ProposeStep;
import entente.supplier.engagement.EngagementCommand.WindDown;
import entente.supplier.engagement.EngagementModel.Direction;
import entente.supplier.engagement.GovernanceNews.ReviewConcluded;
import entente.supplier.engagement.GovernanceNews.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowGovernancePolicyTest {

    private static final Contracts GOVERNANCE =
            Contracts.of(Path.of("../governance-service/contracts"));
    private static final UUID SUPPLIER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    private static final UUID REVIEW = new UUID(8, 1);
    private static final String STREAM = "governance/any";

    private final EventCodec<GovernanceNews> codec = new EventCodec<>(GovernanceNews.class);
    private final PolicySpec<GovernanceNews, EngagementCommand> policy =
            PolicySpec.of(
                    new FollowGovernancePolicy(() -> {
                        throw new AssertionError("A spec runs no command");
                    }));

    private EngagementCommand heard(GovernanceNews news) {
        Reaction<EngagementCommand> reaction = policy.when(STREAM, news).reactions().getFirst();
        assertThat(reaction).isInstanceOf(Reaction.Send.class);
        Reaction.Send<EngagementCommand> send = (Reaction.Send<EngagementCommand>) reaction;
        assertThat(send.id()).isEqualTo(SUPPLIER);
        return send.command();
    }

    private GovernanceNews example(String type) {
        return codec.decode(
                type, GOVERNANCE.example(type).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_verdict_of_the_annual_review_acts() {
        assertThat(heard(new ReviewConcluded(SUPPLIER, REVIEW, Verdict.MAINTAIN)))
                .isEqualTo(new Maintain(REVIEW));
        assertThat(heard(new ReviewConcluded(SUPPLIER, REVIEW, Verdict.WIND_DOWN)))
                .isEqualTo(new WindDown(REVIEW));
        assertThat(heard(example("governance.review-concluded.v1")))
                .isInstanceOfSatisfying(
                        ProposeStep.class,
                        step -> {
                            assertThat(step.direction()).isEqualTo(Direction.UP);
                            assertThat(step.cause()).isEqualTo(Cause.REVIEW_VERDICT);
                        });
    }

    @Test
    void a_failed_plan_proposes_a_step_down_and_a_completed_wind_down_takes_it() {
        assertThat(heard(example("governance.improvement-plan-failed.v1")))
                .isInstanceOfSatisfying(
                        ProposeStep.class,
                        step -> {
                            assertThat(step.direction()).isEqualTo(Direction.DOWN);
                            assertThat(step.evidence().text()).contains("lack of resources");
                        });
        assertThat(heard(example("governance.wind-down-completed.v1")))
                .isEqualTo(new CompleteWindDown(LocalDate.parse("2028-06-15")));
    }
}
