package entente.scorecard.purchases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people changed of an order line with a reason; its events stay as they came. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.LeftOut.class, name = "leftOut"),
    @JsonSubTypes.Type(value = Correction.BuyerCaused.class, name = "buyerCaused"),
    @JsonSubTypes.Type(value = Correction.Receipt.class, name = "receipt"),
    @JsonSubTypes.Type(value = Correction.Inspection.class, name = "inspection")
})
public sealed interface Correction {

    /** What of the line it corrects. */
    String of();

    /** Whether it says nothing. */
    default boolean saysNothing() {
        return false;
    }

    /** Whether it says less than nothing, as no event may. */
    default boolean belowZero() {
        return false;
    }

    /** Whether the line has what it corrects, and enough of it. */
    boolean fits(LineFacts line);

    /** The whole line counts nowhere. */
    record LeftOut() implements Correction {
        @Override
        public String of() {
            return "line";
        }

        @Override
        public boolean fits(LineFacts line) {
            return true;
        }
    }

    /** We caused what went wrong: the line is left out of delivery metrics, and counted as such. */
    record BuyerCaused() implements Correction {
        @Override
        public String of() {
            return "line";
        }

        @Override
        public boolean fits(LineFacts line) {
            return line.required().signum() > 0;
        }
    }

    /**
     * A receipt was another day, or another quantity.
     *
     * @param number of the receipt
     * @param receivedOn null: as it came
     * @param quantity null: as it came
     */
    record Receipt(String number, @Nullable LocalDate receivedOn, @Nullable BigDecimal quantity)
            implements Correction {
        @Override
        public String of() {
            return "receipt/" + number;
        }

        @Override
        public boolean saysNothing() {
            return receivedOn == null && quantity == null;
        }

        @Override
        public boolean belowZero() {
            return quantity != null && quantity.signum() < 0;
        }

        @Override
        public boolean fits(LineFacts line) {
            return has(line, number);
        }
    }

    /**
     * Of a receipt another quantity was rejected, by all of its inspections together; one that
     * nobody inspected has nothing to correct.
     */
    record Inspection(String number, @Nullable BigDecimal rejected) implements Correction {
        @Override
        public String of() {
            return "inspection/" + number;
        }

        @Override
        public boolean saysNothing() {
            return rejected == null;
        }

        @Override
        public boolean belowZero() {
            return rejected != null && rejected.signum() < 0;
        }

        @Override
        public boolean fits(LineFacts line) {
            return line.receipts().stream()
                    .anyMatch(each ->
                            isOf(each)
                                    && (rejected == null
                                            || rejected.compareTo(each.quantity()) <= 0));
        }

        private boolean isOf(LineFacts.Receipt receipt) {
            return receipt.inspected() && receipt.number().equals(number);
        }

        private LineFacts applied(LineFacts facts) {
            BigDecimal instead = rejected;
            if (instead == null || facts.receipts().stream().noneMatch(this::isOf)) {
                return facts;
            }
            return facts.with(
                    facts.receipts().stream()
                            .map(each -> isOf(each) ? each.rejecting(instead) : each)
                            .toList());
        }
    }

    private static boolean has(LineFacts line, String receipt) {
        return line.receipts().stream().anyMatch(each -> each.number().equals(receipt));
    }

    /** The facts as the corrections would have them that are of what comes of the events. */
    static @Nullable LineFacts applied(
            @Nullable LineFacts facts, Collection<Correction> corrections) {
        LineFacts corrected = facts;
        for (Correction correction : corrections) {
            if (corrected != null) {
                corrected =
                        switch (correction) {
                            case BuyerCaused _ -> excused(corrected);
                            case Inspection c -> c.applied(corrected);
                            case LeftOut _, Receipt _ -> corrected;
                        };
            }
        }
        return corrected;
    }

    private static LineFacts excused(LineFacts facts) {
        return switch (facts.delivery()) {
            case MISSED, ON_TIME_IN_FULL -> facts.with(LineFacts.Delivery.BUYER_CAUSED);
            case BUYER_CAUSED, NOT_DUE, NOTHING_DUE -> facts;
        };
    }

    /** Whether the line counts nowhere. */
    static boolean isLeftOut(Collection<Correction> corrections) {
        return corrections.stream().anyMatch(LeftOut.class::isInstance);
    }

    /** The events as the corrections would have them, under their own ids. */
    static List<PurchaseEvent> applied(
            Collection<PurchaseEvent> events, Collection<Correction> corrections) {
        List<PurchaseEvent> corrected = new ArrayList<>(events.size());
        for (PurchaseEvent event : events) {
            PurchaseFact fact = event.fact();
            for (Correction correction : corrections) {
                fact = applied(fact, correction);
            }
            corrected.add(
                    fact == event.fact()
                            ? event
                            : new PurchaseEvent(
                                    event.source(),
                                    event.id(),
                                    event.time(),
                                    event.contentHash(),
                                    fact));
        }
        return corrected;
    }

    private static PurchaseFact applied(PurchaseFact fact, Correction correction) {
        return switch (correction) {
            case Receipt c
                    when fact instanceof PurchaseFact.Received r
                            && r.receiptNumber().equals(c.number()) ->
                    new PurchaseFact.Received(
                            r.line(),
                            r.party(),
                            r.receiptNumber(),
                            c.quantity() == null ? r.quantity() : c.quantity(),
                            c.receivedOn() == null ? r.receivedOn() : c.receivedOn(),
                            r.postedOn());
            case LeftOut _, BuyerCaused _, Receipt _, Inspection _ -> fact;
        };
    }
}
