package entente.scorecard.targets;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Dismissed;
import entente.scorecard.targets.TargetEvent.Missed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import entente.scorecard.targets.TargetEvent.Verified;
import entente.scorecard.targets.TargetEvent.Withdrawn;
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

/** Which targets are there with whom, and which were reached? */
@Singleton
public class TargetView implements View<TargetEvent, TargetView.TargetRow> {

    static final String AGREED = "AGREED";
    static final String REACHED = "REACHED";
    static final String WITHDRAWN = "WITHDRAWN";

    /**
     * A target.
     *
     * <p>{@code openReports}: those that nobody has verified or dismissed. {@code history}: agreed
     * {@code <area>}, reached, withdrawn.
     */
    @Entity
    @Table(name = "target_v1", indexes = @Index(columnList = "supplier_id, day"))
    public static class TargetRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Area area = Area.CO2;

        public String title = "";
        public String unit = "";
        public BigDecimal baseline = BigDecimal.ZERO;
        public BigDecimal target = BigDecimal.ZERO;

        @Column(name = "day")
        public LocalDate dueOn = LocalDate.EPOCH;

        @Enumerated(EnumType.STRING)
        public TargetStatus status = TargetStatus.RUNNING;

        public @Nullable LocalDate reachedOn;
        public int openReports;
        public String[] history = {};
    }

    @Override
    public Feed<TargetEvent> feed() {
        return new Feed.Log<>(TargetEvent.CATEGORY);
    }

    @Override
    public Class<TargetRow> row() {
        return TargetRow.class;
    }

    @Override
    public Object key(Recorded<TargetEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable TargetRow evolve(@Nullable TargetRow row, Recorded<TargetEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Agreed e ? agreed(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Agreed _ -> {} // once, above
            case Reported _ -> row.openReports++;
            case Verified _, Dismissed _ -> row.openReports--;
            case Reached e -> {
                row.status = TargetStatus.REACHED;
                row.reachedOn = e.on();
                row.history = History.and(row.history, recorded, REACHED);
            }
            case Missed _ -> row.status = TargetStatus.MISSED;
            case Withdrawn _ -> {
                row.status = TargetStatus.WITHDRAWN;
                row.history = History.and(row.history, recorded, WITHDRAWN);
            }
        }
        return row;
    }

    private static TargetRow agreed(Recorded<?> recorded, Agreed e) {
        TargetRow row = new TargetRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.area = e.area();
        row.title = e.title();
        row.unit = e.unit();
        row.baseline = e.baseline();
        row.target = e.target();
        row.dueOn = e.dueOn();
        row.history = History.and(row.history, recorded, AGREED, e.area(), e.dueOn());
        return row;
    }
}
