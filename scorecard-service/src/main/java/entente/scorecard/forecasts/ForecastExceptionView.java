package entente.scorecard.forecasts;

import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.forecasts.WatchEvent.Cleared;
import entente.scorecard.forecasts.WatchEvent.Raised;
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

/** Which forecasts and commitments do not fit, and which did not? */
@Singleton
public class ForecastExceptionView implements View<WatchEvent, ForecastExceptionView.ExceptionRow> {

    private static final UUID NAMES = UUID.fromString("b1c84d7e-3a60-5f29-8e15-7042d9cb6f3a");

    /**
     * An exception. {@code forecastId} is the stream; {@code clearedOn} is null while it is open.
     */
    @Entity
    @Table(name = "forecast_exception_v1", indexes = @Index(columnList = "supplier_id"))
    public static class ExceptionRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID forecastId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public ExceptionKind kind = ExceptionKind.COMMIT_PAST_DUE;

        public String itemNumber = "";
        public String site = "";
        public String unit = "";
        public String forecastVersion = "";

        @Column(name = "first_day")
        public LocalDate fromDay = LocalDate.EPOCH;

        @Column(name = "last_day")
        public LocalDate toDay = LocalDate.EPOCH;

        public BigDecimal forecast = BigDecimal.ZERO;
        public @Nullable BigDecimal committed;

        @Enumerated(EnumType.STRING)
        public ExceptionStatus status = ExceptionStatus.OPEN;

        public LocalDate raisedOn = LocalDate.EPOCH;
        public @Nullable LocalDate clearedOn;
    }

    @Override
    public Feed<WatchEvent> feed() {
        return new Feed.Log<>(WatchEvent.CATEGORY);
    }

    @Override
    public Class<ExceptionRow> row() {
        return ExceptionRow.class;
    }

    @Override
    public Object key(Recorded<WatchEvent> recorded) {
        Finding.Key key =
                switch (recorded.event()) {
                    case Raised e -> e.finding().key();
                    case Cleared e -> e.key();
                };
        return Ids.derived(
                NAMES,
                String.join(
                        "\n",
                        recorded.id(),
                        key.kind().name(),
                        key.version(),
                        key.from().toString(),
                        key.to().toString()));
    }

    @Override
    public @Nullable ExceptionRow evolve(
            @Nullable ExceptionRow before, Recorded<WatchEvent> recorded) {
        return switch (recorded.event()) {
            case Raised e -> raised((UUID) key(recorded), recorded, e);
            case Cleared e -> {
                if (before != null) {
                    before.status = ExceptionStatus.CLEARED;
                    before.clearedOn = e.on();
                }
                yield before;
            }
        };
    }

    private static ExceptionRow raised(UUID id, Recorded<?> recorded, Raised e) {
        ExceptionRow row = new ExceptionRow();
        row.id = id;
        row.forecastId = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.kind = e.kind();
        row.itemNumber = e.itemNumber();
        row.site = e.site();
        row.unit = e.unit();
        row.forecastVersion = e.forecastVersion();
        row.fromDay = e.from();
        row.toDay = e.to();
        row.forecast = e.forecast();
        row.committed = e.committed();
        row.raisedOn = e.on();
        return row;
    }
}
