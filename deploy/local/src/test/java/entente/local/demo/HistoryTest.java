package entente.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import entente.local.importing.PurchaseEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate TO = LocalDate.of(2026, 11, 20);
    private static final History HISTORY = new History(7, TO, 24, 40);
    private static final List<PurchaseEvent> EVENTS = HISTORY.events().toList();

    @Test
    void the_same_seed_gives_the_same_bytes() {
        assertThat(bytes(new History(7, TO, 24, 40).events())).isEqualTo(bytes(EVENTS.stream()));
    }

    @Test
    void another_seed_is_another_history() {
        assertThat(bytes(new History(8, TO, 24, 40).events())).isNotEqualTo(bytes(EVENTS.stream()));
    }

    @Test
    void quarters_that_are_over_and_in_it_are_published() {
        assertThat(HISTORY.quarters().stream().map(YearMonth::toString))
                .containsExactly("2025-10", "2026-01", "2026-04", "2026-07");
        assertThat(new History(7, TO, 6, 40).quarters().stream().map(YearMonth::toString))
                .containsExactly("2026-07");
        assertThat(new History(7, TO, 4, 40).quarters()).isEmpty();
        assertThat(new History(7, LocalDate.of(2026, 9, 30), 3, 1).quarters()).isEmpty();
    }

    @Test
    void some_receipts_of_one_supplier_are_found_late() {
        List<PurchaseEvent> late = EVENTS.stream().filter(HISTORY.foundLate()).toList();
        assertThat(late).hasSizeBetween(3, 40);
        assertThat(late)
                .allSatisfy(event ->
                        assertThat(String.valueOf(event.data().get("receivedOn")))
                                .startsWith("2026-09"));
        assertThat(EVENTS.stream().filter(new History(7, TO, 4, 40).foundLate())).isEmpty();
    }

    @Test
    void one_identity_never_has_two_contents() {
        Map<String, String> contents = new HashMap<>();
        for (PurchaseEvent event : EVENTS) {
            String text = event.type() + event.time() + text(event);
            assertThat(contents.putIfAbsent(event.id(), text)).isIn(null, text);
        }
    }

    @Test
    void all_types_and_all_troubles_occur() {
        assertThat(EVENTS.stream().map(PurchaseEvent::type).distinct()).hasSize(11);
        assertThat(share(event -> "BUYER".equals(event.data().get("changedBy"))))
                .isBetween(0.002, 0.02);
        assertThat(text("goods-received", "\"receiptNumber\":\"R2\"")).isNotZero();
        assertThat(text("goods-received", "\"receiptNumber\":\"R1C\"")).isNotZero();
        assertThat(text("order-line-placed", "\"currency\":\"USD\"")).isNotZero();
        assertThat(text("goods-received", "\"system\":\"NAV-US\"")).isNotZero();
        assertThat(EVENTS.size() - ids().size()).as("sent twice").isBetween(50, 500);
    }

    @Test
    void some_events_are_sent_before_what_they_are_about_and_some_days_late() {
        Set<String> placed = new HashSet<>();
        int early = 0;
        int backwards = 0;
        Instant latest = Instant.MIN;
        for (PurchaseEvent event : EVENTS) {
            if (event.type().contains("order-line-placed")) {
                placed.add(line(event));
            } else if (event.type().contains("goods-received") && !placed.contains(line(event))) {
                early++;
            }
            backwards += event.time().isBefore(latest) ? 1 : 0;
            latest = event.time().isAfter(latest) ? event.time() : latest;
        }
        assertThat(early).isPositive();
        assertThat(backwards).isGreaterThan(EVENTS.size() / 100);
    }

    @Test
    void nothing_is_said_of_the_future() {
        assertThat(EVENTS)
                .allMatch(event -> !event.time().atZone(ZoneOffset.UTC).toLocalDate().isAfter(TO));
    }

    @Test
    void good_suppliers_deliver_on_time_and_bad_ones_do_not() {
        double good = onTime(Behaviour.GOOD, 0, 24);
        double bad = onTime(Behaviour.BAD, 0, 24);
        assertThat(good).isGreaterThan(0.93);
        assertThat(bad).isLessThan(0.75);
        assertThat(onTime(Behaviour.STEADY, 0, 24)).isBetween(bad, good);
    }

    @Test
    void improving_suppliers_improve_and_declining_ones_decline() {
        assertThat(onTime(Behaviour.IMPROVING, 16, 24))
                .isGreaterThan(onTime(Behaviour.IMPROVING, 0, 8) + 0.15);
        assertThat(onTime(Behaviour.DECLINING, 16, 24))
                .isLessThan(onTime(Behaviour.DECLINING, 0, 8) - 0.15);
    }

    @Test
    void suppliers_have_aliases_and_people_of_their_own() {
        List<DemoSupplier> company = HISTORY.company();
        assertThat(company).hasSize(40);
        assertThat(company.stream().flatMap(supplier -> supplier.aliases().stream()))
                .doesNotHaveDuplicates()
                .hasSize(48);
        assertThat(company.stream().flatMap(supplier -> supplier.contacts().stream()))
                .allMatch(contact -> contact.email().matches("[a-z.]+@[a-z0-9]+\\.example"));
        assertThat(company.stream().map(DemoSupplier::country).distinct().count())
                .isGreaterThan(10);
    }

    @Test
    void every_month_has_a_rate() {
        assertThat(HISTORY.rates()).hasSize(24);
        assertThat(HISTORY.rates().getFirst().validFrom()).isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(HISTORY.rates())
                .allMatch(rate ->
                        rate.rate().doubleValue() > 0.75 && rate.rate().doubleValue() < 1.1);
    }

    /** Share of received lines, not moved by us, whose last receipt came by the promised date. */
    private static double onTime(Behaviour behaviour, int fromMonth, int toMonth) {
        Set<String> aliases =
                HISTORY.company().stream()
                        .filter(supplier -> supplier.behaviour() == behaviour)
                        .flatMap(supplier -> supplier.aliases().stream())
                        .map(DemoSupplier.Alias::value)
                        .collect(Collectors.toSet());
        LocalDate from = LocalDate.of(2024, 12, 1).plusMonths(fromMonth);
        LocalDate to = LocalDate.of(2024, 12, 1).plusMonths(toMonth);
        Map<String, String> due = new HashMap<>();
        Map<String, String> came = new HashMap<>();
        Set<String> moved = new HashSet<>();
        for (PurchaseEvent event : EVENTS) {
            if (event.type().equals("purchase.market-price-published.v1")) {
                continue;
            }
            Map<?, ?> ref = (Map<?, ?>) event.data().get("supplierRef");
            if (ref == null || !aliases.contains(ref.get("value"))) {
                continue;
            }
            if (event.type().contains("order-line-placed")) {
                LocalDate placed = LocalDate.parse(String.valueOf(event.data().get("placedOn")));
                Object promised = event.data().get("promisedDate");
                if (promised != null && !placed.isBefore(from) && placed.isBefore(to)) {
                    due.put(line(event), promised.toString());
                }
            } else if ("BUYER".equals(event.data().get("changedBy"))) {
                moved.add(line(event));
            } else if (event.type().contains("goods-received")) {
                came.merge(
                        line(event),
                        String.valueOf(event.data().get("receivedOn")),
                        (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        due.keySet().retainAll(came.keySet());
        due.keySet().removeAll(moved);
        long kept =
                due.entrySet().stream()
                        .filter(line ->
                                came.getOrDefault(line.getKey(), "").compareTo(line.getValue())
                                        <= 0)
                        .count();
        return (double) kept / due.size();
    }

    private static String line(PurchaseEvent event) {
        return event.key();
    }

    private static Set<String> ids() {
        return EVENTS.stream().map(PurchaseEvent::id).collect(Collectors.toSet());
    }

    private static double share(Predicate<PurchaseEvent> of) {
        return (double) EVENTS.stream().filter(of).count() / EVENTS.size();
    }

    private static long text(String type, String part) {
        return EVENTS.stream()
                .filter(event -> event.type().contains(type) && text(event).contains(part))
                .count();
    }

    private static String text(PurchaseEvent event) {
        return new String(event.json(), StandardCharsets.UTF_8);
    }

    private static String bytes(Stream<PurchaseEvent> events) {
        return events.map(event -> event.id() + event.key() + event.time() + text(event))
                .collect(Collectors.joining("\n"));
    }
}
