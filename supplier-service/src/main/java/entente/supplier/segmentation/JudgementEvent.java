package entente.supplier.segmentation;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people judged of a category, or of one supplier in it. One stream per category and supplier.
 */
public sealed interface JudgementEvent {

    Category<JudgementEvent> CATEGORY = new Category<>("judgement", JudgementEvent.class);

    String category();

    /** Null: for all suppliers of the category that are not judged themselves. */
    @Nullable UUID supplierId();

    String factor();

    /** An input of a factor, in the factor's own unit. */
    @EventType("factor-judged")
    record Judged(
            String category,
            @Nullable UUID supplierId,
            String factor,
            BigDecimal input,
            @Nullable String reason)
            implements JudgementEvent {}

    /** Nobody says anything about this factor any more. */
    @EventType("factor-judgement-withdrawn")
    record Withdrawn(String category, @Nullable UUID supplierId, String factor)
            implements JudgementEvent {}
}
