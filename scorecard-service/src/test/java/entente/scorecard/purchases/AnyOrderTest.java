package entente.scorecard.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: facts and sums depend on the set of events, never on their order or repetition. Random
 * sets are small and use few numbers, ids and days, so that they collide in every way.
 */
class AnyOrderTest {

    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final LineId LINE = new LineId("erp", "1", "1");
    private static final Suppliers SUPPLIERS =
            Map.of(
                            LineScript.ACME, new UUID(0, 1),
                            LineScript.ACME_US, new UUID(0, 1),
                            LineScript.OTHER, new UUID(0, 2))
                    ::get;

    static List<Long> seeds() {
        return java.util.stream.LongStream.range(0, 400).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_and_any_repetition_gives_the_same_line(long seed) {
        Random random = new Random(seed);
        List<PurchaseEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            events.add(randomEvent(random));
        }
        PurchaseLine expected = PurchaseLine.of(LINE, events, SUPPLIERS);
        for (int run = 0; run < 5; run++) {
            List<PurchaseEvent> again = new ArrayList<>(events);
            for (int i = 0; i < size; i++) {
                again.add(events.get(random.nextInt(size)));
            }
            Collections.shuffle(again, random);
            PurchaseLine line = PurchaseLine.of(LINE, again, SUPPLIERS);
            assertThat(line.states()).isEqualTo(expected.states());
            for (int day = 0; day < 40; day += 5) {
                assertThat(line.at(START.plusDays(day), Rules.STANDARD))
                        .isEqualTo(expected.at(START.plusDays(day), Rules.STANDARD));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replacing_contributions_one_event_at_a_time_ends_at_the_same_sums(long seed) {
        Random random = new Random(seed);
        List<PurchaseEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            events.add(randomEvent(random));
        }
        SortedMap<TotalsKey, Totals> sums = new TreeMap<>();
        SortedMap<TotalsKey, Totals> before = new TreeMap<>();
        for (int known = 1; known <= size; known++) {
            SortedMap<TotalsKey, Totals> now = contribution(events.subList(0, known));
            before.forEach(
                    (key, totals) -> sums.merge(key, Totals.ZERO.minus(totals), Totals::plus));
            now.forEach((key, totals) -> sums.merge(key, totals, Totals::plus));
            before = now;
        }
        sums.values().removeIf(Totals::isZero);
        SortedMap<TotalsKey, Totals> expected = new TreeMap<>(contribution(events));
        expected.values().removeIf(Totals::isZero);
        assertThat(sums).isEqualTo(expected);
    }

    private static final Comparator<PurchaseEvent> AS_IT_ARRIVED = (_, _) -> 0;

    /** The properties above would see a fold that takes events as they arrive. */
    @Test
    void without_the_canonical_order_the_order_of_arrival_shows() {
        assertThat(seeds())
                .anyMatch(seed ->
                        arrivalShows(
                                seed,
                                events ->
                                        PurchaseLine.of(
                                                LINE,
                                                events,
                                                SUPPLIERS,
                                                AS_IT_ARRIVED,
                                                PurchaseEvent.AMONG_SAME_ID)));
    }

    @Test
    void without_a_rule_among_contents_of_one_id_the_order_of_arrival_shows() {
        assertThat(seeds())
                .anyMatch(seed ->
                        arrivalShows(
                                seed,
                                events ->
                                        PurchaseLine.of(
                                                LINE,
                                                events,
                                                SUPPLIERS,
                                                PurchaseEvent.CANONICAL,
                                                AS_IT_ARRIVED)));
    }

    @Test
    void without_the_rule_for_duplicates_a_repetition_shows() {
        assertThat(seeds())
                .anyMatch(seed ->
                        arrivalShows(
                                seed,
                                events -> PurchaseLine.of(LINE, unrecognised(events), SUPPLIERS)));
    }

    /** With the rules it never does. */
    @Test
    void with_all_rules_arrival_never_shows() {
        assertThat(seeds())
                .noneMatch(seed ->
                        arrivalShows(seed, events -> PurchaseLine.of(LINE, events, SUPPLIERS)));
    }

    /** Every delivery of an event under an id of its own. */
    private static List<PurchaseEvent> unrecognised(List<PurchaseEvent> events) {
        List<PurchaseEvent> apart = new ArrayList<>();
        for (PurchaseEvent event : events) {
            apart.add(
                    new PurchaseEvent(
                            event.source(),
                            event.id() + "/" + apart.size(),
                            event.time(),
                            event.contentHash(),
                            event.fact()));
        }
        return apart;
    }

    /** Whether shuffled and repeated events give another line than in the order of their making. */
    private static boolean arrivalShows(
            long seed, Function<List<PurchaseEvent>, PurchaseLine> judge) {
        Random random = new Random(seed);
        List<PurchaseEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            events.add(randomEvent(random));
        }
        List<PurchaseEvent> again = new ArrayList<>(events);
        for (int i = 0; i < size; i++) {
            again.add(events.get(random.nextInt(size)));
        }
        Collections.shuffle(again, random);
        LocalDate end = START.plusDays(40);
        return !Objects.equals(
                judge.apply(events).at(end, Rules.STANDARD),
                judge.apply(again).at(end, Rules.STANDARD));
    }

    private static SortedMap<TotalsKey, Totals> contribution(List<PurchaseEvent> events) {
        PurchaseLine line = PurchaseLine.of(LINE, events, SUPPLIERS);
        LineFacts facts = line.at(LocalDate.MAX, Rules.STANDARD);
        long settled = line.states().stream().filter(EventState::isSettled).count();
        return facts == null ? new TreeMap<>() : Contribution.of(facts, settled);
    }

    private static PurchaseEvent randomEvent(Random random) {
        PurchaseFact fact = randomFact(random);
        OffsetDateTime time =
                fact.businessDate().atTime(random.nextInt(3), 0).atOffset(ZoneOffset.UTC);
        String id = "e" + random.nextInt(20);
        UUID content = Fingerprint.of(fact.toString(), time.toString());
        return new PurchaseEvent("erp" + random.nextInt(2), id, time, content, fact);
    }

    private static PurchaseFact randomFact(Random random) {
        LineId line = random.nextInt(10) == 0 ? new LineId("erp", "1", "2") : LINE;
        Party party =
                switch (random.nextInt(12)) {
                    case 0 -> LineScript.OTHER;
                    case 1 -> LineScript.ACME_US;
                    case 2 -> new Party.Alias("SAP-EU", "unknown");
                    default -> LineScript.ACME;
                };
        LocalDate day = START.plusDays(random.nextInt(30));
        LocalDate other = START.plusDays(random.nextInt(30));
        BigDecimal quantity = BigDecimal.valueOf(random.nextInt(6) * 20L);
        BigDecimal price = BigDecimal.valueOf(random.nextInt(1, 9));
        PurchaseFact.Side side =
                random.nextBoolean() ? PurchaseFact.Side.BUYER : PurchaseFact.Side.SUPPLIER;
        String number = "N" + random.nextInt(3);
        return switch (random.nextInt(13)) {
            case 0, 1, 2 ->
                    new PurchaseFact.Placed(
                            line,
                            party,
                            "item",
                            "category",
                            quantity,
                            random.nextBoolean() ? "PCE" : "KG",
                            price,
                            random.nextBoolean() ? price : null,
                            random.nextBoolean() ? "EUR" : "USD",
                            other,
                            random.nextBoolean() ? other : null,
                            random.nextBoolean() ? day : null,
                            day,
                            null);
            case 3 ->
                    new PurchaseFact.Changed(line, party, quantity, other, null, price, day, side);
            case 4 -> new PurchaseFact.Confirmed(line, party, quantity, other, day);
            case 5 -> new PurchaseFact.Cancelled(line, party, day, side);
            case 6, 7 -> new PurchaseFact.Received(line, party, number, quantity, day, other);
            case 8 -> new PurchaseFact.Reversed(line, party, number, day);
            case 9 ->
                    new PurchaseFact.Inspected(
                            line, party, number, quantity, BigDecimal.ONE, null, day);
            case 10 -> new PurchaseFact.Invoiced(line, party, number, quantity, price, "USD", day);
            case 11 -> new PurchaseFact.ComplaintOpened(line, party, number, "MINOR", day);
            default -> new PurchaseFact.ComplaintClosed(line, party, number, day);
        };
    }
}
