package entente.scorecard.purchases;

import static entente.scorecard.purchases.LineScript.ACME;
import static entente.scorecard.purchases.LineScript.ACME_US;
import static entente.scorecard.purchases.LineScript.OTHER;
import static entente.scorecard.purchases.LineScript.event;
import static entente.scorecard.purchases.LineScript.line;
import static entente.scorecard.purchases.PurchaseFact.Side.BUYER;
import static entente.scorecard.purchases.PurchaseFact.Side.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.purchases.EventState.State;
import entente.scorecard.purchases.LineFacts.Delivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseLineTest {

    private static final UUID ACME_ID = new UUID(0, 1);
    private static final UUID OTHER_ID = new UUID(0, 2);

    /** 100 pieces, ordered on 1 July, requested for 20 July. */
    private static LineScript order() {
        return line().placed("100", "10", "2026-07-01", "2026-07-20");
    }

    @Test
    void a_line_delivered_in_full_on_its_due_date_is_on_time() {
        LineFacts line = order().received("R1", "100", "2026-07-20").at("2026-07-20");
        assertThat(line.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        assertThat(line.completedOn()).isEqualTo("2026-07-20");
    }

    @Test
    void a_split_receipt_is_on_time_when_its_parts_add_up_in_time() {
        LineScript split = order().received("R1", "60", "2026-07-10");
        assertThat(split.at("2026-07-31").delivery()).isEqualTo(Delivery.MISSED);
        assertThat(split.received("R2", "40", "2026-07-19").at("2026-07-31").delivery())
                .isEqualTo(Delivery.ON_TIME_IN_FULL);
    }

    @Test
    void over_delivery_is_full_and_no_more_than_full() {
        LineFacts line = order().received("R1", "200", "2026-07-10").at("2026-07-31");
        assertThat(line.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        Totals totals = Contribution.of(line, 2).values().iterator().next();
        assertThat(totals.get(Measure.DELIVERED_BY_DUE_AMOUNT))
                .isEqualByComparingTo(totals.get(Measure.DUE_AMOUNT));
    }

    @Test
    void a_line_that_is_due_and_open_counts_as_missed() {
        assertThat(order().at("2026-07-20").delivery()).isEqualTo(Delivery.MISSED);
        assertThat(order().at("2026-07-19").delivery()).isEqualTo(Delivery.NOT_DUE);
    }

    @Test
    void the_entry_date_is_not_the_delivery_date() {
        LineFacts line = order().received("R1", "100", "2026-07-20", "2026-07-25").at("2026-07-31");
        assertThat(line.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
    }

    @Test
    void facts_dated_later_do_not_exist() {
        LineScript line = order().received("R1", "100", "2026-07-25");
        assertThat(line.at("2026-07-24").received()).isEqualByComparingTo("0");
        assertThat(line.at("2026-07-25").received()).isEqualByComparingTo("100");
        assertThat(line.judged().at(LocalDate.of(2026, 6, 30), Rules.STANDARD)).isNull();
    }

    @Test
    void the_due_date_is_the_placed_promise_else_the_first_confirmation_else_the_request() {
        assertThat(order().at("2026-07-31").dueOn()).isEqualTo("2026-07-20");
        assertThat(
                        order().confirmed("2026-07-03", "2026-07-22")
                                .confirmed("2026-07-05", "2026-07-28")
                                .at("2026-07-31")
                                .dueOn())
                .isEqualTo("2026-07-22");
        assertThat(
                        line().promised("2026-07-18")
                                .placed("100", "10", "2026-07-01", "2026-07-20")
                                .confirmed("2026-07-03", "2026-07-22")
                                .at("2026-07-31")
                                .dueOn())
                .isEqualTo("2026-07-18");
    }

    @Test
    void a_suppliers_later_promise_does_not_move_the_due_date() {
        LineFacts line =
                order().movedBy(SUPPLIER, "2026-07-02", "2026-07-30")
                        .received("R1", "100", "2026-07-28")
                        .at("2026-07-31");
        assertThat(line.dueOn()).isEqualTo("2026-07-20");
        assertThat(line.delivery()).isEqualTo(Delivery.MISSED);
    }

    @Test
    void a_suppliers_later_promise_that_a_buyers_change_repeats_moves_nothing() {
        LineFacts changed =
                order().movedBy(SUPPLIER, "2026-07-08", "2026-07-30")
                        .movedBy(BUYER, "2026-07-10", "2026-07-30")
                        .at("2026-07-31");
        assertThat(changed.dueOn()).isEqualTo("2026-07-20");
        assertThat(changed.delivery()).isEqualTo(Delivery.MISSED);
        LineFacts confirmed =
                order().confirmed("2026-07-02", "2026-07-20")
                        .confirmed("2026-07-08", "2026-07-30")
                        .movedBy(BUYER, "2026-07-10", "2026-07-30")
                        .at("2026-07-31");
        assertThat(confirmed.dueOn()).isEqualTo("2026-07-20");
        assertThat(confirmed.delivery()).isEqualTo(Delivery.MISSED);
    }

    @Test
    void a_suppliers_change_is_no_first_promise() {
        assertThat(
                        order().movedBy(SUPPLIER, "2026-07-02", "2026-07-30")
                                .confirmed("2026-07-03", "2026-07-22")
                                .at("2026-07-31")
                                .dueOn())
                .isEqualTo("2026-07-22");
    }

    @Test
    void a_buyers_early_change_moves_the_due_date_and_the_line_counts() {
        LineFacts line =
                order().movedBy(BUYER, "2026-07-05", "2026-07-30")
                        .received("R1", "100", "2026-07-28")
                        .at("2026-07-31");
        assertThat(line.dueOn()).isEqualTo("2026-07-30");
        assertThat(line.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
    }

    @Test
    void a_buyers_change_within_fourteen_days_before_the_due_date_excludes_the_line() {
        assertThat(order().movedBy(BUYER, "2026-07-06", "2026-07-25").at("2026-07-31").delivery())
                .isEqualTo(Delivery.BUYER_CAUSED);
        assertThat(order().resizedBy(BUYER, "2026-07-20", "120").at("2026-07-31").delivery())
                .isEqualTo(Delivery.BUYER_CAUSED);
        assertThat(order().resizedBy(BUYER, "2026-07-05", "120").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
        assertThat(order().resizedBy(BUYER, "2026-07-21", "120").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
    }

    @Test
    void a_change_that_repeats_what_is_so_excludes_nothing() {
        assertThat(order().resizedBy(BUYER, "2026-07-10", "100").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
        assertThat(order().repricedBy(BUYER, "2026-07-10", "11").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
    }

    @Test
    void a_supplier_cannot_shrink_the_order() {
        LineFacts line =
                order().resizedBy(SUPPLIER, "2026-07-02", "50")
                        .received("R1", "50", "2026-07-10")
                        .at("2026-07-31");
        assertThat(line.delivery()).isEqualTo(Delivery.MISSED);
    }

    @Test
    void a_line_cancelled_by_the_buyer_in_time_is_not_due_and_divides_nothing() {
        LineFacts line = order().cancelledBy(BUYER, "2026-07-20").at("2026-07-31");
        assertThat(line.delivery()).isEqualTo(Delivery.NOTHING_DUE);
        assertThat(order().cancelledBy(BUYER, "2026-07-21").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
        assertThat(order().cancelledBy(SUPPLIER, "2026-07-10").at("2026-07-31").delivery())
                .isEqualTo(Delivery.MISSED);
    }

    @Test
    void what_was_received_before_a_cancellation_stays_due() {
        LineFacts line =
                order().received("R1", "60", "2026-07-10")
                        .cancelledBy(BUYER, "2026-07-15")
                        .at("2026-07-31");
        assertThat(line.required()).isEqualByComparingTo("60");
        assertThat(line.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        assertThat(line.completedOn()).isEqualTo("2026-07-10");
    }

    @Test
    void an_order_of_nothing_is_never_due() {
        assertThat(line().placed("0", "1", "2026-07-01", "2026-07-20").at("2026-07-31").delivery())
                .isEqualTo(Delivery.NOTHING_DUE);
    }

    @Test
    void a_reversed_receipt_is_out_whatever_was_inspected() {
        LineScript line =
                order().received("R1", "100", "2026-07-10")
                        .inspected("R1", "7", "2026-07-11")
                        .reversed("R1", "2026-07-12");
        assertThat(line.at("2026-07-11").rejected()).isEqualByComparingTo("7");
        assertThat(line.at("2026-07-12").received()).isEqualByComparingTo("0");
        assertThat(line.at("2026-07-12").rejected()).isEqualByComparingTo("0");
        assertThat(states(line.judged()))
                .containsExactly(State.COUNTED, State.REVERSED, State.REVERSED, State.COUNTED);
    }

    @Test
    void what_was_taken_back_later_still_counted_on_the_day_before() {
        LineScript line = order().received("R1", "100", "2026-07-10").reversed("R1", "2026-07-12");
        FoldedLine before =
                FoldedLine.of(
                        line.id(), line.events(), FoldedLine.NOT_ASKED, LocalDate.of(2026, 7, 11));
        assertThat(before.states())
                .extracting(EventState::state)
                .containsExactly(State.COUNTED, State.COUNTED);
        FoldedLine after =
                FoldedLine.of(
                        line.id(), line.events(), FoldedLine.NOT_ASKED, LocalDate.of(2026, 7, 12));
        assertThat(after.states())
                .extracting(EventState::state)
                .containsExactly(State.COUNTED, State.REVERSED, State.COUNTED);
    }

    @Test
    void of_two_receipts_with_one_number_the_first_by_date_counts() {
        LineScript line =
                order().received("R1", "70", "2026-07-12").received("R1", "60", "2026-07-10");
        assertThat(line.at("2026-07-31").received()).isEqualByComparingTo("60");
        assertThat(states(line.judged()))
                .containsExactly(State.COUNTED, State.COUNTED, State.SUPERSEDED);
    }

    @Test
    void of_two_placings_the_first_counts() {
        LineScript line = order().placed("500", "9", "2026-07-02", "2026-07-25");
        assertThat(line.at("2026-07-31").ordered()).isEqualByComparingTo("100");
        assertThat(states(line.judged())).containsExactly(State.COUNTED, State.SUPERSEDED);
    }

    @Test
    void a_receipt_before_its_order_waits_and_applies_by_itself() {
        LineScript receipt = line().received("R1", "100", "2026-07-10");
        assertThat(states(receipt.judged())).containsExactly(State.WAITING);
        assertThat(receipt.placed("100", "10", "2026-07-01", "2026-07-20").at("2026-07-31"))
                .extracting(LineFacts::delivery)
                .isEqualTo(Delivery.ON_TIME_IN_FULL);
    }

    @Test
    void an_inspection_of_an_unknown_receipt_waits() {
        PurchaseLine line = order().inspected("R9", "5", "2026-07-11").judged();
        assertThat(line.states().getLast().code()).isEqualTo("receipt-unknown");
    }

    @Test
    void the_same_event_many_times_counts_once() {
        LineScript line = order().received("R1", "60", "2026-07-10");
        List<PurchaseEvent> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.addAll(line.events());
        }
        PurchaseLine judged = PurchaseLine.of(line.id(), many, _ -> null);
        assertThat(judged.states()).hasSize(2);
        assertThat(judged.at(LocalDate.of(2026, 7, 31), Rules.STANDARD))
                .isEqualTo(line.at("2026-07-31"));
    }

    @Test
    void the_same_id_with_other_content_is_quarantined_whichever_came_first() {
        LineScript line = order().received("R1", "60", "2026-07-10");
        PurchaseEvent first = line.last();
        PurchaseEvent later =
                event(
                        first.source(),
                        first.id(),
                        new PurchaseFact.Received(
                                line.id(),
                                ACME,
                                "R2",
                                BigDecimal.TEN,
                                LocalDate.of(2026, 7, 11),
                                LocalDate.of(2026, 7, 11)));
        PurchaseEvent placed = line.events().getFirst();
        for (List<PurchaseEvent> order :
                List.of(List.of(placed, first, later), List.of(later, first, placed))) {
            PurchaseLine judged = PurchaseLine.of(line.id(), order, _ -> null);
            assertThat(judged.states().getLast().code()).isEqualTo("id-reused");
            assertThat(judged.at(LocalDate.of(2026, 7, 31), Rules.STANDARD))
                    .isEqualTo(line.at("2026-07-31"));
        }
    }

    @Test
    void an_id_first_used_by_another_line_is_quarantined_here() {
        LineScript elsewhere = new LineScript("1", "1").received("R1", "1", "2026-07-01");
        LineScript line = order();
        PurchaseEvent reused =
                event(
                        elsewhere.last().source(),
                        elsewhere.last().id(),
                        new PurchaseFact.Received(
                                line.id(),
                                ACME,
                                "R1",
                                BigDecimal.TEN,
                                LocalDate.of(2026, 7, 11),
                                LocalDate.of(2026, 7, 11)));
        List<PurchaseEvent> events = List.of(line.events().getFirst(), reused, elsewhere.last());
        assertThat(states(PurchaseLine.of(line.id(), events, _ -> null)))
                .containsExactly(State.COUNTED, State.QUARANTINED);
    }

    @Test
    void another_supplier_than_its_line_is_quarantined_once_both_are_known() {
        LineScript line = order().by(OTHER).received("R1", "100", "2026-07-10");
        assertThat(line.judged().states().getLast().code()).isEqualTo("supplier-unknown");

        PurchaseLine known = line.judged(Map.of(ACME, ACME_ID, OTHER, OTHER_ID)::get);
        assertThat(known.states().getLast().code()).isEqualTo("another-supplier");
        assertThat(known.isMixed()).isTrue();
    }

    @Test
    void two_aliases_of_one_supplier_are_the_same_supplier() {
        PurchaseLine line =
                order().by(ACME_US)
                        .received("R1", "100", "2026-07-10")
                        .judged(Map.of(ACME, ACME_ID, ACME_US, ACME_ID)::get);
        assertThat(states(line)).containsExactly(State.COUNTED, State.COUNTED);
    }

    @Test
    void the_order_price_is_the_changed_one() {
        assertThat(order().repricedBy(BUYER, "2026-07-03", "11").at("2026-07-31").unitPrice())
                .isEqualByComparingTo("11");
        assertThat(order().repricedBy(SUPPLIER, "2026-07-03", "12").at("2026-07-31").unitPrice())
                .isEqualByComparingTo("12");
    }

    private static List<State> states(PurchaseLine line) {
        return line.states().stream().map(EventState::state).toList();
    }
}
