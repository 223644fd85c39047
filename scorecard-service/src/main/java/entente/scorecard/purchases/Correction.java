package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people changed of an order line with a reason; its events stay as they came. */
public sealed interface Correction {

    /** The whole line counts nowhere. */
    record LeftOut() implements Correction {}

    /** We caused what went wrong: the line is left out of delivery metrics, and counted as such. */
    record BuyerCaused() implements Correction {}

    /**
     * A receipt was another day, or another quantity.
     *
     * @param number of the receipt
     * @param receivedOn null: as it came
     * @param quantity null: as it came
     */
    record Receipt(String number, @Nullable LocalDate receivedOn, @Nullable BigDecimal quantity)
            implements Correction {}

    /** Of a receipt another quantity was rejected. */
    record Inspection(String number, BigDecimal rejected) implements Correction {}
}
