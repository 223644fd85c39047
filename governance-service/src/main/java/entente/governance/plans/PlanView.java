package entente.governance.plans;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which improvement plans are there with whom, and how far is each? */
@Singleton
public class PlanView implements View<PlanEvent, PlanView.PlanRow> {

    /**
     * A plan. {@code overdue}: numbers of the milestones that are; {@code untilDay}: last day of
     * the window.
     */
    @Entity
    @Table(
            name = "plan_v1",
            indexes = {
                @Index(columnList = "supplier_id, opened_on"),
                @Index(columnList = "open, opened_on")
            })
    public static class PlanRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Column(name = "opened_by")
        @Enumerated(EnumType.STRING)
        public Trigger trigger = Trigger.MANUAL;

        @Enumerated(EnumType.STRING)
        public PlanStatus status = PlanStatus.OPENED;

        public boolean open;
        public String[] codes = {};
        public int breaches;
        public @Nullable LocalDate untilDay;
        public boolean late;
        public String[] overdue = {};

        @Enumerated(EnumType.STRING)
        public @Nullable RootCause cause;

        public LocalDate openedOn = LocalDate.EPOCH;
        public @Nullable LocalDate endedOn;
    }

    @Override
    public Feed<PlanEvent> feed() {
        return new Feed.Log<>(PlanEvent.CATEGORY);
    }

    @Override
    public Class<PlanRow> row() {
        return PlanRow.class;
    }

    @Override
    public Object key(Recorded<PlanEvent> recorded) {
        return recorded.event().planId();
    }

    @Override
    public @Nullable PlanRow evolve(@Nullable PlanRow row, Recorded<PlanEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof PlanEvent.Opened e ? opened(e) : null;
        }
        switch (recorded.event()) {
            case PlanEvent.Opened _ -> {} // once, above
            case PlanEvent.Joined _ -> row.breaches++;
            case PlanEvent.Proposed e -> {
                row.cause = e.terms().cause();
                row.untilDay = e.terms().until().atEndOfMonth();
                row.status = PlanStatus.PROPOSED;
            }
            case PlanEvent.Agreed _ -> row.status = PlanStatus.RUNNING;
            case PlanEvent.Extended e -> {
                row.untilDay = e.until().atEndOfMonth();
                row.status = PlanStatus.RUNNING;
            }
            case PlanEvent.Awaited _ -> row.status = PlanStatus.WAITING;
            case PlanEvent.Unmeasured _ -> row.status = PlanStatus.UNMEASURED;
            case PlanEvent.MilestoneReached e -> late(row, without(row.overdue, e.no()));
            case PlanEvent.MilestoneOverdue e -> {
                String[] more = Arrays.copyOf(row.overdue, row.overdue.length + 1);
                more[more.length - 1] = Integer.toString(e.no());
                late(row, more);
            }
            case PlanEvent.Succeeded e -> ended(row, PlanStatus.SUCCEEDED, e.on());
            case PlanEvent.Failed e -> ended(row, PlanStatus.FAILED, e.on());
            case PlanEvent.Withdrawn e -> ended(row, PlanStatus.WITHDRAWN, e.on());
            case PlanEvent.Measured _, PlanEvent.ExtensionProposed _ -> {}
        }
        return row;
    }

    private static PlanRow opened(PlanEvent.Opened e) {
        PlanRow row = new PlanRow();
        row.id = e.planId();
        row.partnershipId = e.partnershipId();
        row.supplierId = e.supplierId();
        row.trigger = e.breach() == null ? Trigger.MANUAL : Trigger.THRESHOLD_BREACHED;
        row.breaches = e.breach() == null ? 0 : 1;
        row.open = true;
        row.codes = e.kpis().stream().map(Kpi::code).toArray(String[]::new);
        row.openedOn = e.on();
        return row;
    }

    private static String[] without(String[] numbers, int no) {
        return Arrays.stream(numbers)
                .filter(each -> !each.equals(Integer.toString(no)))
                .toArray(String[]::new);
    }

    private static void late(PlanRow row, String[] overdue) {
        row.overdue = overdue;
        row.late = overdue.length > 0;
    }

    private static void ended(PlanRow row, PlanStatus how, LocalDate on) {
        row.status = how;
        row.open = false;
        row.endedOn = on;
    }
}
