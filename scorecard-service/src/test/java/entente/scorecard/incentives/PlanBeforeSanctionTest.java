package entente.scorecard.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.testkit.Recordings;
import entente.scorecard.heard.PlanBook.Plan;
import entente.scorecard.heard.PlanView;
import entente.scorecard.heard.PlanView.Kpi;
import entente.scorecard.heard.PlanView.News;
import entente.scorecard.heard.PlanView.PlanRow;
import entente.scorecard.incentives.ConsequenceCommand.Impose;
import entente.scorecard.incentives.ConsequenceCommand.Propose;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * However what two services record is interleaved: whoever reads the whole of it finds, before the
 * proposal of every consequence that was imposed, a plan with that supplier and for that number,
 * opened and failed.
 */
class PlanBeforeSanctionTest {

    private static final int INTERLEAVINGS = 300;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> CODES = List.of("otif", "ppm");

    private final Recordings governance = new Recordings();
    private final Consequence decider = new Consequence();
    private final PlanView view = new PlanView();
    private int imposed;
    private int refused;

    /** Everything that happened, in the order in which this service came to know of it. */
    private sealed interface Fact {
        record Heard(Recorded<News> news) implements Fact {}

        record Decided(int consequence, String code, ConsequenceEvent event) implements Fact {}
    }

    @Test
    void every_imposed_consequence_has_a_plan_that_was_opened_and_failed_before() {
        governance.at(BEGIN);
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            List<Fact> facts = new Run(new Random(seed)).facts();
            for (int at = 0; at < facts.size(); at++) {
                if (facts.get(at) instanceof Fact.Decided d
                        && d.event() instanceof ConsequenceEvent.Imposed) {
                    imposed++;
                    int proposal = proposal(facts, d.consequence());
                    assertThat(proposal).as("seed %s", seed).isBetween(0, at - 1);
                    assertThat(plans(facts.subList(0, proposal), d))
                            .as("seed %s: plans before the proposal", seed)
                            .isNotEmpty();
                }
            }
        }
        assertThat(imposed).isGreaterThan(INTERLEAVINGS / 4);
        assertThat(refused).isGreaterThan(INTERLEAVINGS);
    }

    private static int proposal(List<Fact> facts, int consequence) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Fact.Decided d
                    && d.consequence() == consequence
                    && d.event() instanceof ConsequenceEvent.Proposed) {
                return i;
            }
        }
        return -1;
    }

    /** Plans for it that were opened and failed, read from the facts alone. */
    private static Set<UUID> plans(List<Fact> before, Fact.Decided imposed) {
        Set<UUID> opened = new HashSet<>();
        Set<UUID> failed = new HashSet<>();
        for (Fact fact : before) {
            if (fact instanceof Fact.Heard heard
                    && heard.news().event().supplierId().equals(imposed.event().supplierId())) {
                switch (heard.news().event()) {
                    case News.Opened e -> {
                        if (e.kpis().contains(new Kpi(imposed.code()))) {
                            opened.add(e.planId());
                        }
                    }
                    case News.Failed e -> failed.add(e.planId());
                    case News.Succeeded _ -> {}
                }
            }
        }
        opened.retainAll(failed);
        return opened;
    }

    /** One interleaving. */
    private final class Run {
        private final Random dice;
        private final List<Fact> facts = new ArrayList<>();
        private final Map<UUID, PlanRow> rows = new HashMap<>();
        private final List<ConsequenceState> states = new ArrayList<>();
        private final List<UUID> suppliers;

        Run(Random dice) {
            this.dice = dice;
            this.suppliers = List.of(uuid(), uuid());
        }

        private UUID uuid() {
            return new UUID(dice.nextLong(), dice.nextLong());
        }

        private <T> T any(List<T> of) {
            return of.get(dice.nextInt(of.size()));
        }

        List<Fact> facts() {
            List<Recorded<News>> topic = topic();
            int heard = 0;
            for (int step = 0; step < 30; step++) {
                switch (dice.nextInt(3)) {
                    case 0 -> {
                        if (heard < topic.size()) {
                            hear(topic.get(heard++));
                        }
                    }
                    case 1 -> propose();
                    default -> impose();
                }
            }
            return facts;
        }

        /** Up to four plans, that go on beside each other; what is heard is shuffled a little. */
        private List<Recorded<News>> topic() {
            List<Recorded<News>> news = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID supplier = any(suppliers);
                UUID plan = uuid();
                news.add(tell(new News.Opened(supplier, plan, null, List.of(new Kpi(any(CODES))))));
                switch (dice.nextInt(4)) {
                    case 0 -> news.add(tell(new News.Succeeded(supplier, plan)));
                    case 1, 2 -> news.add(tell(new News.Failed(supplier, plan)));
                    default -> {} // it runs on
                }
            }
            for (int i = 1; i < news.size(); i++) {
                if (dice.nextInt(3) == 0) {
                    Collections.swap(news, i - 1, i);
                }
            }
            return news;
        }

        /** As the other service records it, a second after the one before. */
        private Recorded<News> tell(News event) {
            return governance.record("improvement-plan/" + event.planId(), event);
        }

        private void hear(Recorded<News> news) {
            UUID id = news.event().planId();
            rows.put(id, view.evolve(rows.get(id), news));
            facts.add(new Fact.Heard(news));
        }

        private List<Plan> plans(UUID supplier) {
            return rows.values().stream()
                    .filter(row -> row.supplierId.equals(supplier) && row.openedAt != null)
                    .map(row ->
                            new Plan(
                                    row.id,
                                    row.supplierId,
                                    row.period,
                                    Set.of(row.codes),
                                    Objects.requireNonNull(row.openedAt),
                                    row.openedPosition,
                                    row.ended,
                                    row.endedAt,
                                    row.ended == null ? null : row.endedPosition))
                    .toList();
        }

        private void propose() {
            UUID supplier = any(suppliers);
            String code = any(CODES);
            states.add(decider.initial());
            decide(
                    states.size() - 1,
                    new Propose(
                            supplier,
                            "2026-Q3",
                            ConsequenceTest.SHARE,
                            code,
                            breached(code),
                            dice.nextInt(8) == 0,
                            plans(supplier),
                            "did not help",
                            BEGIN.plus(Duration.ofDays(dice.nextInt(8) == 0 ? 0 : 30)),
                            "ada"));
        }

        private PassedLimit breached(String code) {
            return new PassedLimit(
                    Level.METRIC,
                    code,
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    Better.HIGHER,
                    "OPERATIONAL",
                    1,
                    1,
                    BEGIN);
        }

        private void impose() {
            if (states.isEmpty()) {
                return;
            }
            int which = dice.nextInt(states.size());
            if (states.get(which) instanceof ConsequenceState.Known known) {
                ConsequenceEvent.Proposed proposed = known.proposed();
                decide(
                        which,
                        new Impose(
                                proposed.breached(),
                                false,
                                plans(proposed.supplierId()),
                                dice.nextInt(4) == 0 ? "ada" : "cyd"));
            }
        }

        private void decide(int which, ConsequenceCommand command) {
            try {
                for (ConsequenceEvent event : decider.decide(command, states.get(which))) {
                    states.set(which, decider.evolve(states.get(which), event));
                    String code =
                            states.get(which) instanceof ConsequenceState.Known known
                                    ? known.proposed().breached().code()
                                    : "";
                    facts.add(new Fact.Decided(which, code, event));
                }
            } catch (Rejected e) {
                refused++;
            }
        }
    }
}
