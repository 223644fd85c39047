package entente.scorecard.benchmarks;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.benchmarks.PremiumEvent.JustificationOutgrown;
import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.JustificationRejected;
import entente.scorecard.benchmarks.PremiumEvent.Justified;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import entente.scorecard.benchmarks.PremiumEvent.PremiumGone;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which premiums over the market are there, and are they justified? */
@Singleton
public class PremiumView implements View<PremiumEvent, PremiumView.PremiumRow> {

    /** The premium of a supplier and quarter. */
    @Entity
    @Table(
            name = "premium_v1",
            indexes = {@Index(columnList = "supplier_id"), @Index(columnList = "period")})
    public static class PremiumRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String period = "";

        @Enumerated(EnumType.STRING)
        public PremiumStatus status = PremiumStatus.OPEN;

        public BigDecimal rate = BigDecimal.ZERO;
        public BigDecimal amount = BigDecimal.ZERO;
        public String currency = "";
        public @Nullable BigDecimal worth;
    }

    @Override
    public Feed<PremiumEvent> feed() {
        return new Feed.Log<>(PremiumEvent.CATEGORY);
    }

    @Override
    public Class<PremiumRow> row() {
        return PremiumRow.class;
    }

    @Override
    public Object key(Recorded<PremiumEvent> recorded) {
        return recorded.id();
    }

    @Override
    public PremiumRow evolve(@Nullable PremiumRow before, Recorded<PremiumEvent> recorded) {
        PremiumRow row = before == null ? new PremiumRow() : before;
        switch (recorded.event()) {
            case PremiumFound e -> {
                row.id = recorded.id();
                row.supplierId = e.supplierId();
                row.period = e.period();
                row.rate = e.rate();
                row.amount = e.amount();
                row.currency = e.currency();
                row.status = row.status == PremiumStatus.GONE ? PremiumStatus.OPEN : row.status;
            }
            case PremiumGone _ -> without(row, PremiumStatus.GONE);
            case JustificationProposed e -> {
                row.status = PremiumStatus.PROPOSED;
                row.worth = e.worth();
            }
            case Justified _ -> row.status = PremiumStatus.JUSTIFIED;
            case JustificationRejected _, JustificationOutgrown _ ->
                    without(row, PremiumStatus.OPEN);
        }
        return row;
    }

    private static void without(PremiumRow row, PremiumStatus status) {
        row.status = status;
        row.worth = null;
    }
}
