package entente.innovation.ledger;

import static entente.innovation.ledger.Samples.INITIATIVE;
import static entente.innovation.ledger.Samples.SUPPLIER;
import static entente.innovation.ledger.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.economics.Flow;
import entente.innovation.ledger.LedgerCommand.Enter;
import entente.innovation.ledger.LedgerCommand.Realise;
import entente.innovation.ledger.LedgerCommand.Reverse;
import entente.innovation.ledger.LedgerCommand.Validate;
import entente.innovation.ledger.LedgerEntryView.EntryRow;
import entente.platform.Rejected;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Claimed ≥ validated ≥ realised ≥ 0, per entry and so per currency, after whatever is asked, in
 * whatever order, however often, and by however many who saw an older ledger.
 */
class LedgerInvariantTest {

    private static final int RUNS = 300;
    private static final int COMMANDS = 80;
    private static final List<String> CURRENCIES = List.of("EUR", "USD");
    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<String> PEOPLE = List.of("ada", "bob", "cem");

    private final Ledger ledger = new Ledger();

    @Test
    void the_invariant_holds_after_every_fact_of_any_sequence() {
        long accepted = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            accepted += new Run(new Random(seed)).play().size();
        }
        assertThat(accepted).as("facts").isGreaterThan(RUNS * 10L);
    }

    @Test
    void every_amount_of_a_row_is_the_sum_of_its_moves_and_that_of_the_ledger() {
        for (long seed = 0; seed < RUNS / 10; seed++) {
            Run run = new Run(new Random(seed));
            List<LedgerEvent> log = run.play();
            ViewSpec<LedgerEvent, EntryRow> view = ViewSpec.of(new LedgerEntryView());
            view.given(LedgerEvent.CATEGORY.stream(INITIATIVE), log.toArray(LedgerEvent[]::new));
            Map<Object, EntryRow> rows = view.rows();
            assertThat(rows).hasSize(run.state.all().size());
            for (Entry entry : run.state.all()) {
                EntryRow row = Objects.requireNonNull(rows.get(entry.line().mark().entryId()));
                Map<Step, BigDecimal> sums = new HashMap<>();
                for (String text : row.moves) {
                    Move move = Move.parse(text);
                    sums.merge(move.step(), move.amount(), BigDecimal::add);
                }
                for (Step step : Step.values()) {
                    assertThat(sums.getOrDefault(step, BigDecimal.ZERO))
                            .as("%s of %s", step, entry)
                            .isEqualByComparingTo(entry.at(step));
                }
                assertThat(row.claimed).isEqualByComparingTo(entry.claimed());
                assertThat(row.validated).isEqualByComparingTo(entry.validated());
                assertThat(row.realised).isEqualByComparingTo(entry.realised());
                assertThat(row.status).isEqualTo(EntryStatus.of(entry));
            }
        }
    }

    @Test
    void the_months_of_a_ledger_sum_up_to_its_entries() {
        for (long seed = 0; seed < RUNS / 10; seed++) {
            Run run = new Run(new Random(seed));
            List<Flow> flows =
                    run.play().stream()
                            .flatMap(event -> Flow.of((LedgerEvent.OfEntry) event).stream())
                            .toList();
            assertThat(sum(flows, Flow::invested))
                    .isEqualByComparingTo(sum(run.of(true), Entry::claimed));
            assertThat(sum(flows, Flow::claimed))
                    .isEqualByComparingTo(sum(run.of(false), Entry::claimed));
            assertThat(sum(flows, Flow::validated))
                    .isEqualByComparingTo(sum(run.of(false), Entry::validated));
            assertThat(sum(flows, Flow::realised))
                    .isEqualByComparingTo(sum(run.of(false), Entry::realised));
            assertThat(sum(flows, Flow::expected))
                    .isEqualByComparingTo(
                            sum(
                                    run.of(false),
                                    entry -> entry.validated().subtract(entry.realised())));
        }
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One ledger and everything that is asked of it. */
    private final class Run {
        private final Random random;
        private final List<LedgerEvent> log = new ArrayList<>();
        private final List<LedgerState> seen = new ArrayList<>();
        private LedgerState state = new LedgerState.Empty();

        Run(Random random) {
            this.random = random;
            seen.add(state);
        }

        List<LedgerEvent> play() {
            List<LedgerCommand> commands = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                commands.add(command(i));
            }
            for (int i = 0; i < COMMANDS / 4; i++) { // sent again, as after a lost answer
                commands.add(commands.get(random.nextInt(commands.size())));
            }
            Collections.shuffle(commands.subList(COMMANDS / 2, commands.size()), random);
            commands.forEach(this::ask);
            return log;
        }

        List<Entry> of(boolean investments) {
            return state.all().stream()
                    .filter(entry -> entry.line().mark().kind().isInvestment() == investments)
                    .toList();
        }

        /** Who saw an older ledger loses the race for its version and decides again. */
        private void ask(LedgerCommand command) {
            int version = random.nextInt(4) == 0 ? random.nextInt(seen.size()) : seen.size() - 1;
            List<LedgerEvent> events = decide(command, seen.get(version));
            if (version != seen.size() - 1) {
                events = decide(command, state);
            }
            for (LedgerEvent event : events) {
                state = ledger.evolve(state, event);
                log.add(event);
                check(event);
            }
            seen.add(state);
        }

        private List<LedgerEvent> decide(LedgerCommand command, LedgerState on) {
            try {
                return ledger.decide(command, on);
            } catch (Rejected refused) {
                return List.of();
            }
        }

        private void check(LedgerEvent event) {
            Map<String, List<BigDecimal>> sums = new HashMap<>();
            for (Entry entry : state.all()) {
                assertOrdered(event, entry.claimed(), entry.validated(), entry.realised());
                sums.merge(
                        entry.line().mark().currency(),
                        List.of(entry.claimed(), entry.validated(), entry.realised()),
                        (a, b) ->
                                List.of(
                                        a.get(0).add(b.get(0)),
                                        a.get(1).add(b.get(1)),
                                        a.get(2).add(b.get(2))));
            }
            sums.values().forEach(sum -> assertOrdered(event, sum.get(0), sum.get(1), sum.get(2)));
            if (event instanceof LedgerEvent.Validated validated) {
                assertThat(state.entry(validated.mark().entryId()).orElseThrow().by())
                        .isNotEqualTo(validated.by());
            }
        }

        private void assertOrdered(
                LedgerEvent after, BigDecimal claimed, BigDecimal validated, BigDecimal realised) {
            assertThat(claimed).as("claimed after %s", after).isGreaterThanOrEqualTo(validated);
            assertThat(validated).as("validated after %s", after).isGreaterThanOrEqualTo(realised);
            assertThat(realised).as("realised after %s", after).isNotNegative();
        }

        private LedgerCommand command(int i) {
            UUID entry = new UUID(0, random.nextInt(1 + i / 4));
            return switch (random.nextInt(7)) {
                case 0, 1 -> enter(new UUID(0, i / 4));
                case 2, 3 -> new Validate(entry, amount(), TODAY, person());
                case 4, 5 -> new Realise(entry, amount(), day(), TODAY, person());
                default ->
                        new Reverse(
                                entry,
                                STEPS.get(random.nextInt(STEPS.size())),
                                amount(),
                                "Wrong",
                                TODAY,
                                person());
            };
        }

        private Enter enter(UUID id) {
            return new Enter(
                    new Footing(SUPPLIER, random.nextInt(20) == 0),
                    new Draft(
                            id,
                            KINDS.get(random.nextInt(KINDS.size())),
                            new BigDecimal(1 + random.nextInt(1000)).movePointLeft(1),
                            CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                            BigDecimal.ONE,
                            day(),
                            "Entry " + random.nextInt(5),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean()
                                    ? null
                                    : new Source("SAP", "" + random.nextInt(30)),
                            null),
                    TODAY,
                    person());
        }

        private @Nullable Amount amount() {
            return random.nextInt(3) == 0
                    ? null
                    : new Amount(
                            new BigDecimal(random.nextInt(800)).movePointLeft(1),
                            CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        }

        private LocalDate day() {
            return TODAY.minusDays(random.nextInt(400));
        }

        private String person() {
            return PEOPLE.get(random.nextInt(PEOPLE.size()));
        }
    }
}
