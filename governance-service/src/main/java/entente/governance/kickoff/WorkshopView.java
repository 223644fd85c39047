package entente.governance.kickoff;

import entente.governance.kickoff.WorkshopEvent.Confirmed;
import entente.governance.kickoff.WorkshopEvent.Held;
import entente.governance.kickoff.WorkshopEvent.OutputDelivered;
import entente.governance.kickoff.WorkshopEvent.OutputWithdrawn;
import entente.governance.kickoff.WorkshopEvent.Prepared;
import entente.governance.kickoff.WorkshopEvent.Scheduled;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which kick-off workshops are there, and what is missing? */
@Singleton
public class WorkshopView implements View<WorkshopEvent, WorkshopView.WorkshopRow> {

    /** A workshop. {@code missing}: the outputs that do not exist, in their order. */
    @Entity
    @Table(name = "workshop_v1", indexes = @Index(columnList = "supplier_id, id"))
    public static class WorkshopRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public int opening;

        @Enumerated(EnumType.STRING)
        public WorkshopStatus status = WorkshopStatus.PREPARED;

        @Column(name = "day")
        public @Nullable LocalDate on;

        public String[] missing = {};
    }

    @Override
    public Feed<WorkshopEvent> feed() {
        return new Feed.Log<>(WorkshopEvent.CATEGORY);
    }

    @Override
    public Class<WorkshopRow> row() {
        return WorkshopRow.class;
    }

    @Override
    public Object key(Recorded<WorkshopEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable WorkshopRow evolve(
            @Nullable WorkshopRow row, Recorded<WorkshopEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Prepared e ? prepared(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Prepared _, Confirmed _ -> {}
            case Scheduled e -> {
                row.on = e.on();
                row.status = WorkshopStatus.SCHEDULED;
            }
            case OutputDelivered e -> change(row, e.output(), true);
            case OutputWithdrawn e -> change(row, e.output(), false);
            case Held _ -> row.status = WorkshopStatus.HELD;
        }
        return row;
    }

    private static WorkshopRow prepared(Recorded<?> recorded, Prepared e) {
        WorkshopRow row = new WorkshopRow();
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = e.partnershipId();
        row.supplierId = e.supplierId();
        row.opening = e.opening();
        row.missing = Arrays.stream(Output.values()).map(Output::name).toArray(String[]::new);
        return row;
    }

    /** Another output, or one less, is to be confirmed again. */
    private static void change(WorkshopRow row, Output output, boolean exists) {
        Set<Output> missing = new TreeSet<>();
        for (String name : row.missing) {
            missing.add(Output.valueOf(name));
        }
        if (exists) {
            missing.remove(output);
        } else {
            missing.add(output);
        }
        row.missing = missing.stream().map(Output::name).toArray(String[]::new);
        row.status = row.on == null ? WorkshopStatus.PREPARED : WorkshopStatus.SCHEDULED;
    }
}
