package entente.scorecard.it;

import static org.awaitility.Awaitility.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.scorecard.heard.PlanBook;
import entente.scorecard.issue.IssuedCommand;
import entente.scorecard.issue.IssuedCommand.Publish;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.issue.IssuedState;
import entente.scorecard.issue.Limits.Passed;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Plays a published scorecard that passes limits, and who plans for better. */
final class Passing {

    static final String PERIOD = "2026-Q1";
    private static final Duration BOUND = Duration.ofSeconds(20);

    private Passing() {}

    /** A scorecard on which delivery exceeds a target and quality breaches a threshold. */
    static UUID published(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards, UUID supplier) {
        scorecards.handle(
                IssuedEvent.id(supplier, PERIOD),
                new Publish(
                        supplier,
                        Period.of(PERIOD).orElseThrow(),
                        snapshot(),
                        List.of(
                                new Passed(
                                        true,
                                        Level.METRIC,
                                        "otif",
                                        new BigDecimal("99.2"),
                                        new BigDecimal("98"),
                                        Better.HIGHER,
                                        new Reward(
                                                Reward.Kind.BONUS,
                                                new BigDecimal("25000"),
                                                "EUR",
                                                null,
                                                null)),
                                new Passed(
                                        false,
                                        Level.METRIC,
                                        "ppm",
                                        new BigDecimal("900"),
                                        new BigDecimal("500"),
                                        Better.LOWER,
                                        null)),
                        Cause.BY_HAND,
                        LocalDate.parse("2026-10-10"),
                        3_000),
                CommandContext.of("test"));
        return supplier;
    }

    private static Snapshot snapshot() {
        return new Snapshot(
                "OPERATIONAL",
                1,
                null,
                null,
                BigDecimal.ZERO,
                null,
                0,
                0,
                0,
                "EUR",
                List.of(criterion("delivery", "otif", "99.2"), criterion("quality", "ppm", "900")),
                LocalDate.parse("2026-03-31"),
                1,
                Instant.parse("2026-10-10T06:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Snapshot.Criterion criterion(String code, String metric, String value) {
        BigDecimal number = new BigDecimal(value);
        return new Snapshot.Criterion(
                code,
                code,
                new BigDecimal(50),
                number,
                List.of(
                        new Snapshot.Measured(
                                metric,
                                1,
                                number,
                                number,
                                BigDecimal.ONE,
                                number,
                                BigDecimal.ONE,
                                1,
                                new TreeMap<>())));
    }

    static void plan(PlanBook plans, UUID supplier, UUID plan, String what, int month) {
        try (Topics topics = new Topics()) {
            topics.news(
                    "governance",
                    Instant.parse("2026-0" + month + "-01T00:00:00Z"),
                    supplier,
                    "governance.improvement-plan-" + what + ".v1",
                    """
                    {"supplierId":"%s","planId":"%s","period":null,"kpis":[{"code":"ppm"}]}\
                    """
                            .formatted(supplier, plan));
        }
        await().atMost(BOUND)
                .until(() ->
                        plans.plans(Set.of(supplier)).stream()
                                .anyMatch(each ->
                                        each.id().equals(plan)
                                                && (what.equals("opened") || each.end() != null)));
    }

    static Map<String, Object> proposal(UUID supplier, String code) {
        return Map.of(
                "supplierId",
                supplier,
                "period",
                PERIOD,
                "level",
                "METRIC",
                "code",
                code,
                "sanction",
                Map.of("kind", "NO_NEW_BUSINESS"),
                "reason",
                "Half a year of support did not help");
    }
}
