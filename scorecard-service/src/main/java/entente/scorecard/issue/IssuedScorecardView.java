package entente.scorecard.issue;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import jakarta.inject.Singleton;
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

/** Which scorecards were published, and where does each stand? */
@Singleton
public class IssuedScorecardView implements View<IssuedEvent, IssuedScorecardView.IssuedRow> {

    static final String TABLE = "issued_scorecard_v2";

    /**
     * A published scorecard, with the numbers that count.
     *
     * <p>{@code toldScore} and {@code toldStanding}: what was told last, as published, settled or
     * restated; {@code restatedOn}: when something was restated last.
     */
    @Entity
    @Table(
            name = TABLE,
            indexes = {@Index(columnList = "supplier_id"), @Index(columnList = "period")})
    public static class IssuedRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String period = "";

        @Enumerated(EnumType.STRING)
        public Issued.Status status = Issued.Status.PUBLISHED;

        public String templateId = "";
        public int templateVersion;
        public @Nullable BigDecimal score;

        @Enumerated(EnumType.STRING)
        public @Nullable Standing standing;

        public BigDecimal coverage = BigDecimal.ZERO;
        public @Nullable BigDecimal completeness;
        public String currency = "";
        public LocalDate publishedOn = LocalDate.EPOCH;
        public LocalDate disputeUntil = LocalDate.EPOCH;
        public int openDisputes;
        public @Nullable LocalDate acceptedOn;
        public @Nullable LocalDate finalOn;
        public @Nullable BigDecimal toldScore;

        @Enumerated(EnumType.STRING)
        public @Nullable Standing toldStanding;

        public @Nullable LocalDate restatedOn;
    }

    @Override
    public Feed<IssuedEvent> feed() {
        return new Feed.Log<>(IssuedEvent.CATEGORY);
    }

    @Override
    public Class<IssuedRow> row() {
        return IssuedRow.class;
    }

    @Override
    public Object key(Recorded<IssuedEvent> recorded) {
        return recorded.id();
    }

    @Override
    public @Nullable IssuedRow evolve(@Nullable IssuedRow row, Recorded<IssuedEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof IssuedEvent.Published e
                    ? published(recorded.id(), e)
                    : null;
        }
        switch (recorded.event()) {
            case IssuedEvent.Published _ -> {} // once, above
            case IssuedEvent.ThresholdBreached _, IssuedEvent.TargetExceeded _ -> {}
            case IssuedEvent.Accepted e -> row.acceptedOn = e.acceptedOn();
            case IssuedEvent.Disputed _ -> disputes(row, 1);
            case IssuedEvent.DisputeSettled e -> {
                disputes(row, -1);
                if (e.snapshot() != null) {
                    count(row, e.snapshot());
                    if (row.restatedOn == null) {
                        tell(row, e.snapshot().score(), e.snapshot().standing());
                    }
                }
            }
            case IssuedEvent.DisputeWithdrawn _ -> disputes(row, -1);
            case IssuedEvent.Finalised e -> {
                row.status = Issued.Status.FINAL;
                row.finalOn = e.finalOn();
            }
            case IssuedEvent.Restated e -> {
                tell(row, e.score(), e.standing());
                row.restatedOn = e.on();
            }
        }
        return row;
    }

    private static IssuedRow published(String id, IssuedEvent.Published e) {
        IssuedRow row = new IssuedRow();
        row.id = id;
        row.supplierId = e.supplierId();
        row.period = e.period();
        row.publishedOn = e.publishedOn();
        row.disputeUntil = e.disputeUntil();
        tell(row, e.snapshot().score(), e.snapshot().standing());
        count(row, e.snapshot());
        return row;
    }

    private static void count(IssuedRow row, Snapshot snapshot) {
        row.templateId = snapshot.templateId();
        row.templateVersion = snapshot.templateVersion();
        row.score = snapshot.score();
        row.standing = snapshot.standing();
        row.coverage = snapshot.coverage();
        row.completeness = snapshot.completeness();
        row.currency = snapshot.currency();
    }

    private static void tell(
            IssuedRow row, @Nullable BigDecimal score, @Nullable Standing standing) {
        row.toldScore = score;
        row.toldStanding = standing;
    }

    private static void disputes(IssuedRow row, int more) {
        row.openDisputes += more;
        row.status = row.openDisputes > 0 ? Issued.Status.DISPUTED : Issued.Status.PUBLISHED;
    }
}
