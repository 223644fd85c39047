package entente.scorecard.heard;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.History;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which benefits of working together were validated, and how much of them still holds? */
@Singleton
public class ValueView implements View<ValueView.News, ValueView.ValueRow> {

    static final String TABLE = "validated_value_v1";

    /** What it listens to. */
    public sealed interface News {

        UUID supplierId();

        UUID entryId();

        @EventType("innovation.value-validated.v1")
        record Validated(
                UUID supplierId, UUID entryId, String kind, Money amount, LocalDate entryOn)
                implements News {}

        /** Takes back a step of an entry, in whole or in part. */
        @EventType("innovation.value-reversed.v1")
        record Reversed(
                UUID supplierId,
                UUID entryId,
                String kind,
                Money amount,
                LocalDate entryOn,
                String state)
                implements News {}
    }

    /** In the entry's own currency. */
    public record Money(BigDecimal amount, String currency) {}

    /** A benefit line of the value ledger; {@code day}: of the entry. */
    @Entity
    @Table(name = TABLE, indexes = @Index(columnList = "supplier_id, day"))
    public static class ValueRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String kind = "";
        public LocalDate day = LocalDate.EPOCH;
        public String[] history = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("innovation-events", News.class);
    }

    @Override
    public Class<ValueRow> row() {
        return ValueRow.class;
    }

    /** What was only claimed, and that it arrived in the books, takes nothing of its validation. */
    @Override
    public @Nullable Object key(Recorded<News> recorded) {
        return switch (recorded.event()) {
            case News.Validated e -> e.entryId();
            case News.Reversed e -> e.state().equals(Values.VALIDATED) ? e.entryId() : null;
        };
    }

    @Override
    public ValueRow evolve(@Nullable ValueRow before, Recorded<News> recorded) {
        ValueRow row = before == null ? new ValueRow() : before;
        row.id = recorded.event().entryId();
        row.supplierId = recorded.event().supplierId();
        switch (recorded.event()) {
            case News.Validated e -> {
                row.kind = e.kind();
                row.history =
                        History.and(
                                row.history,
                                recorded,
                                Values.VALIDATED,
                                e.entryOn(),
                                e.amount().amount().toPlainString(),
                                e.amount().currency());
            }
            case News.Reversed e -> {
                row.kind = e.kind();
                row.history =
                        History.and(
                                row.history,
                                recorded,
                                Values.REVERSED,
                                e.entryOn(),
                                e.amount().amount().toPlainString(),
                                e.amount().currency());
            }
        }
        row.day = Values.day(History.of(row.history));
        return row;
    }
}
