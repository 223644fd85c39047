package entente.scorecard.adjustments;

import static entente.platform.store.Database.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.platform.view.ViewStamp;
import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.Corrections;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which facts did people correct, and which of that is in force? */
@Singleton
public class AdjustmentView
        implements View<AdjustmentEvent, AdjustmentView.AdjustmentRow>, Corrections {

    private static final String TABLE = "adjustment_v1";
    private static final String STAMP = "select " + ViewStamp.of(TABLE);

    private final Database database;
    private volatile @Nullable Kept kept;

    private record Entry(Made made, @Nullable Instant from, @Nullable Instant until) {

        boolean isInForce(@Nullable Instant at) {
            if (from == null) {
                return false;
            }
            return at == null
                    ? until == null
                    : !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    private record Kept(String stamp, List<Entry> entries) {}

    AdjustmentView(Database database) {
        this.database = database;
    }

    /**
     * An adjustment.
     *
     * <p>{@code inForceFrom} and {@code inForceUntil}: when its approval and its end were recorded.
     */
    @Entity
    @Table(
            name = TABLE,
            indexes = {@Index(columnList = "supplier_id"), @Index(columnList = "status")})
    public static class AdjustmentRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public UUID factId = new UUID(0, 0);
        public String correction = "";
        public String reason = "";
        public @Nullable UUID disputeId;

        @Enumerated(EnumType.STRING)
        public AdjustmentStatus status = AdjustmentStatus.PROPOSED;

        public String proposedBy = "";
        public Instant proposedAt = Instant.EPOCH;
        public @Nullable String decidedBy;
        public @Nullable Instant inForceFrom;
        public @Nullable Instant inForceUntil;
    }

    @Override
    public Feed<AdjustmentEvent> feed() {
        return new Feed.Log<>(AdjustmentEvent.CATEGORY);
    }

    @Override
    public Class<AdjustmentRow> row() {
        return AdjustmentRow.class;
    }

    @Override
    public Object key(Recorded<AdjustmentEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable AdjustmentRow evolve(
            @Nullable AdjustmentRow row, Recorded<AdjustmentEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof AdjustmentEvent.Proposed e
                    ? proposed(recorded, e)
                    : null;
        }
        switch (recorded.event()) {
            case AdjustmentEvent.Proposed _ -> {} // once, above
            case AdjustmentEvent.Approved e -> {
                row.status = AdjustmentStatus.APPROVED;
                row.decidedBy = e.by();
                row.inForceFrom = recorded.recordedAt();
            }
            case AdjustmentEvent.Rejected e -> {
                row.status = AdjustmentStatus.REJECTED;
                row.decidedBy = e.by();
            }
            case AdjustmentEvent.Withdrawn e -> {
                row.status = AdjustmentStatus.WITHDRAWN;
                row.decidedBy = e.by();
            }
            case AdjustmentEvent.Revoked e -> {
                row.status = AdjustmentStatus.REVOKED;
                row.decidedBy = e.by();
                row.inForceUntil = recorded.recordedAt();
            }
        }
        return row;
    }

    private static AdjustmentRow proposed(Recorded<?> recorded, AdjustmentEvent.Proposed e) {
        AdjustmentRow row = new AdjustmentRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.factId = e.factId();
        row.correction = text(e.correction());
        row.reason = e.reason();
        row.disputeId = e.disputeId();
        row.proposedBy = e.by();
        row.proposedAt = recorded.occurredAt();
        return row;
    }

    private static String text(Correction correction) {
        try {
            return EventCodec.JSON.writerFor(Correction.class).writeValueAsString(correction);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every correction is JSON", e);
        }
    }

    static Correction correction(String text) {
        try {
            return EventCodec.JSON.readValue(text, Correction.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row holds what was written", e);
        }
    }

    @Override
    public List<Made> at(@Nullable Instant asOf) {
        return entries().stream().filter(entry -> entry.isInForce(asOf)).map(Entry::made).toList();
    }

    @Override
    public List<Made> of(Collection<UUID> decisions) {
        Set<UUID> ids = Set.copyOf(decisions);
        return ids.isEmpty()
                ? List.of()
                : entries().stream()
                        .map(Entry::made)
                        .filter(made -> ids.contains(made.id()))
                        .toList();
    }

    @Override
    public List<String> views() {
        return List.of(TABLE);
    }

    /** In the order of their ids, which is that of proposing. */
    private List<Entry> entries() {
        // Read before the rows: what comes meanwhile has another stamp.
        String stamp =
                await(database.pool().preparedQuery(STAMP).execute())
                        .iterator()
                        .next()
                        .getString(0);
        Kept known = kept;
        if (known == null || !known.stamp.equals(stamp)) {
            List<Entry> entries = new ArrayList<>();
            for (io.vertx.sqlclient.Row row :
                    await(
                            database.pool()
                                    .preparedQuery(
                                            "select id, supplier_id, fact_id, correction,"
                                                    + " in_force_from, in_force_until, reason from read_model."
                                                    + TABLE
                                                    + " where in_force_from is not null")
                                    .execute())) {
                entries.add(
                        new Entry(
                                new Made(
                                        row.getUUID(0),
                                        row.getUUID(1),
                                        row.getUUID(2),
                                        correction(row.getString(3)),
                                        row.getString(6)),
                                instant(row, 4),
                                instant(row, 5)));
            }
            entries.sort(Comparator.comparing(entry -> entry.made.id().toString()));
            known = new Kept(stamp, List.copyOf(entries));
            kept = known;
        }
        return known.entries();
    }

    private static @Nullable Instant instant(io.vertx.sqlclient.Row row, int column) {
        return row.getOffsetDateTime(column) == null
                ? null
                : row.getOffsetDateTime(column).toInstant();
    }
}
