package entente.scorecard.costs;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cost lines are there, and which count? */
@Singleton
public class CostLineView implements View<CostLineEvent, CostLineView.CostLineRow> {

    static final String RECORDED = "RECORDED";
    static final String CONFIRMED = "CONFIRMED";
    static final String WITHDRAWN = "WITHDRAWN";

    /**
     * A cost line.
     *
     * <p>{@code history}: recorded {@code <kind> <day> <amount> <currency>}, confirmed, withdrawn.
     */
    @Entity
    @Table(name = "cost_line_v1", indexes = @Index(columnList = "supplier_id, day"))
    public static class CostLineRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public CostKind kind = CostKind.SWITCHING;

        public BigDecimal amount = BigDecimal.ZERO;
        public String currency = "";

        @Column(name = "day")
        public LocalDate paidOn = LocalDate.EPOCH;

        public String text = "";

        @Enumerated(EnumType.STRING)
        public CostStatus status = CostStatus.OPEN;

        public String[] history = {};
    }

    @Override
    public Feed<CostLineEvent> feed() {
        return new Feed.Log<>(CostLineEvent.CATEGORY);
    }

    @Override
    public Class<CostLineRow> row() {
        return CostLineRow.class;
    }

    @Override
    public Object key(Recorded<CostLineEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable CostLineRow evolve(
            @Nullable CostLineRow row, Recorded<CostLineEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof CostLineEvent.Recorded e
                    ? recorded(recorded, e)
                    : null;
        }
        switch (recorded.event()) {
            case CostLineEvent.Recorded _ -> {} // once, above
            case CostLineEvent.Confirmed _ -> {
                row.status = CostStatus.CONFIRMED;
                row.history = History.and(row.history, recorded, CONFIRMED);
            }
            case CostLineEvent.Withdrawn _ -> {
                row.status = CostStatus.WITHDRAWN;
                row.history = History.and(row.history, recorded, WITHDRAWN);
            }
        }
        return row;
    }

    private static CostLineRow recorded(Recorded<?> recorded, CostLineEvent.Recorded e) {
        CostLineRow row = new CostLineRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.kind = e.kind();
        row.amount = e.amount();
        row.currency = e.currency();
        row.paidOn = e.on();
        row.text = e.text();
        row.history =
                History.and(
                        row.history,
                        recorded,
                        RECORDED,
                        e.kind(),
                        e.on(),
                        e.amount().toPlainString(),
                        e.currency());
        return row;
    }
}
