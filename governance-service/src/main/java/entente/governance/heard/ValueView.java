package entente.governance.heard;

import entente.governance.heard.ValueTold.Realised;
import entente.governance.heard.ValueTold.Reversed;
import entente.governance.heard.ValueTold.Validated;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much value was created with a supplier, per currency as it was told? */
@Singleton
public class ValueView implements View<ValueTold, ValueView.ValueRow> {

    /** Sums in one currency. {@code id}: supplier and currency. */
    @Entity
    @Table(name = "value_heard_v1", indexes = @Index(columnList = "supplier_id, id"))
    public static class ValueRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String currency = "";
        public BigDecimal validated = BigDecimal.ZERO;
        public BigDecimal realised = BigDecimal.ZERO;
        public Instant toldAt = Instant.EPOCH;
    }

    @Override
    public Feed<ValueTold> feed() {
        return new Feed.Topic<>("innovation-events", ValueTold.class);
    }

    @Override
    public Class<ValueRow> row() {
        return ValueRow.class;
    }

    @Override
    public Object key(Recorded<ValueTold> heard) {
        return heard.event().supplierId() + "/" + heard.event().amount().currency();
    }

    @Override
    public ValueRow evolve(@Nullable ValueRow known, Recorded<ValueTold> heard) {
        ValueRow row = known == null ? new ValueRow() : known;
        BigDecimal amount = heard.event().amount().amount();
        row.id = heard.event().supplierId() + "/" + heard.event().amount().currency();
        row.supplierId = heard.event().supplierId();
        row.currency = heard.event().amount().currency();
        row.toldAt = heard.occurredAt();
        switch (heard.event()) {
            case Validated _ -> row.validated = row.validated.add(amount);
            case Realised _ -> row.realised = row.realised.add(amount);
            case Reversed e -> {
                switch (e.state()) {
                    case "REALISED" -> row.realised = row.realised.subtract(amount);
                    case "VALIDATED" -> row.validated = row.validated.subtract(amount);
                    default -> {} // what was only claimed is in no sum
                }
            }
        }
        return row;
    }
}
