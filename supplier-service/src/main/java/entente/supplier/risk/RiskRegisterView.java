package entente.supplier.risk;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which risks are there, how bad is each, and when is it looked at again? */
@Singleton
public class RiskRegisterView implements View<RiskEvent, RiskRegisterView.RiskRow> {

    /** A risk; scores are probability × impact, null before the first assessment. */
    @Entity
    @Table(
            name = "risk_register_v2",
            indexes = {
                @Index(columnList = "supplier_id"),
                @Index(columnList = "residual desc, id"),
                @Index(columnList = "next_due_on, id")
            })
    public static class RiskRow {
        @Id public UUID id;
        public UUID supplierId;
        public String title;
        public String owner;
        public @Nullable Integer inherent;
        public @Nullable Integer residual;
        public String[] controls;
        public @Nullable Boolean withPartner;
        public @Nullable LocalDate assessedOn;
        public @Nullable LocalDate nextDueOn;
        public boolean overdue;
        public boolean open;
    }

    @Override
    public Feed<RiskEvent> feed() {
        return new Feed.Log<>(RiskEvent.CATEGORY);
    }

    @Override
    public Class<RiskRow> row() {
        return RiskRow.class;
    }

    @Override
    public Object key(Recorded<RiskEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable RiskRow evolve(@Nullable RiskRow row, Recorded<RiskEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Identified e ? identified(recorded.id(), e) : null;
        }
        switch (recorded.event()) {
            case Identified _ -> {} // once, above
            case Assessed e -> {
                row.inherent = e.inherent().product();
                row.residual = e.residual().product();
                row.controls = e.controls().toArray(String[]::new);
                row.withPartner = e.withPartner();
                row.assessedOn = e.assessedOn();
                row.overdue &= e.nextDueOn().equals(row.nextDueOn);
                row.nextDueOn = e.nextDueOn();
            }
            case OwnerChanged e -> row.owner = e.owner();
            case ReassessmentDue _ -> row.overdue = true;
            case Closed _ -> {
                row.open = false;
                row.overdue = false;
            }
        }
        return row;
    }

    private static RiskRow identified(String id, Identified e) {
        RiskRow row = new RiskRow();
        row.id = UUID.fromString(id);
        row.supplierId = e.supplierId();
        row.title = e.title();
        row.owner = e.owner();
        row.controls = new String[0];
        row.nextDueOn = e.dueOn();
        row.open = true;
        return row;
    }
}
