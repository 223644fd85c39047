package entente.governance.heard;

import entente.governance.heard.ScorecardTold.Disputed;
import entente.governance.heard.ScorecardTold.Finalised;
import entente.governance.heard.ScorecardTold.Published;
import entente.governance.heard.ScorecardTold.Restated;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which scorecards of a supplier were published, and how does each stand? */
@Singleton
public class ScoreView implements View<ScorecardTold, ScoreView.ScoreRow> {

    /** A scorecard. {@code id}: supplier and period. */
    @Entity
    @Table(name = "score_v2", indexes = @Index(columnList = "supplier_id, published_on, id"))
    public static class ScoreRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String period = "";
        public int version;
        public @Nullable BigDecimal score;
        public @Nullable String standing;
        public String status = "";
        public LocalDate publishedOn = LocalDate.EPOCH;
    }

    private final ZoneId zone;

    @Inject
    ScoreView(CompanyTime time) {
        this(time.zone());
    }

    ScoreView(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Feed<ScorecardTold> feed() {
        return new Feed.Topic<>("scorecard-events", ScorecardTold.class);
    }

    @Override
    public Class<ScoreRow> row() {
        return ScoreRow.class;
    }

    @Override
    public Object key(Recorded<ScorecardTold> heard) {
        return heard.event().supplierId() + "/" + heard.event().period();
    }

    @Override
    public @Nullable ScoreRow evolve(@Nullable ScoreRow row, Recorded<ScorecardTold> heard) {
        if (row == null) {
            return heard.event() instanceof Published e ? published(e, heard) : null;
        }
        row.version = heard.event().aggregateVersion();
        switch (heard.event()) {
            case Published e -> {
                judged(row, e.score(), e.standing());
                row.status = "PUBLISHED";
            }
            case Disputed _ -> row.status = "DISPUTED";
            case Finalised e -> {
                judged(row, e.score(), e.standing());
                row.status = "FINAL";
            }
            case Restated e -> judged(row, e.score(), e.standing());
        }
        return row;
    }

    private static void judged(
            ScoreRow row, @Nullable BigDecimal score, @Nullable String standing) {
        row.score = score;
        row.standing = standing;
    }

    private ScoreRow published(Published e, Recorded<?> heard) {
        ScoreRow row = new ScoreRow();
        row.id = e.supplierId() + "/" + e.period();
        row.supplierId = e.supplierId();
        row.period = e.period();
        row.version = e.aggregateVersion();
        judged(row, e.score(), e.standing());
        row.status = "PUBLISHED";
        row.publishedOn = LocalDate.ofInstant(heard.occurredAt(), zone);
        return row;
    }
}
