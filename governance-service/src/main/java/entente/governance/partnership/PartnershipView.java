package entente.governance.partnership;

import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which partnerships are there, and where does each stand? */
@Singleton
public class PartnershipView implements View<PartnershipEvent, PartnershipView.PartnershipRow> {

    /** A partnership. {@code charterId} and dates are null until they are known. */
    @Entity
    @Table(name = "partnership_v1", indexes = @Index(columnList = "supplier_id"))
    public static class PartnershipRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public int opening;

        @Enumerated(EnumType.STRING)
        public Model model = Model.STRATEGIC;

        @Enumerated(EnumType.STRING)
        public Standing standing = Standing.PREPARING;

        public UUID oursSponsor = new UUID(0, 0);
        public UUID theirsSponsor = new UUID(0, 0);
        public LocalDate openedOn = LocalDate.EPOCH;
        public @Nullable UUID charterId;
        public @Nullable LocalDate activatedOn;
        public @Nullable LocalDate nextReviewOn;
        public @Nullable LocalDate lastReviewedOn;

        @Enumerated(EnumType.STRING)
        public @Nullable Verdict lastVerdict;

        @Enumerated(EnumType.STRING)
        public @Nullable Cause closedBecause;

        public @Nullable LocalDate closedOn;
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public Class<PartnershipRow> row() {
        return PartnershipRow.class;
    }

    @Override
    public Object key(Recorded<PartnershipEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable PartnershipRow evolve(
            @Nullable PartnershipRow row, Recorded<PartnershipEvent> recorded) {
        if (recorded.event() instanceof Opened e) {
            return opened(e);
        }
        if (row == null) {
            return null; // nothing happens before it is opened
        }
        switch (recorded.event()) {
            case Opened _ -> {} // above
            case ModelChanged e -> row.model = e.model();
            case SponsorNamed e -> {
                switch (e.side()) {
                    case OURS -> row.oursSponsor = e.sponsorId();
                    case THEIRS -> row.theirsSponsor = e.sponsorId();
                }
            }
            case CalendarSet _, ReviewDue _ -> {}
            case Activated e -> {
                if (!e.charterId().equals(row.charterId)) {
                    row.charterId = e.charterId();
                    row.activatedOn = e.on();
                    row.nextReviewOn = e.nextReviewOn();
                }
                if (row.standing == Standing.PREPARING) {
                    row.standing = Standing.ACTIVE;
                }
            }
            case Reviewed e -> {
                row.nextReviewOn = e.nextDueOn();
                row.lastReviewedOn = e.on();
                row.lastVerdict = e.verdict();
            }
            case WindingDown _ -> row.standing = Standing.WINDING_DOWN;
            case Closed e -> {
                row.standing = Standing.CLOSED;
                row.closedBecause = e.cause();
                row.closedOn = e.on();
            }
        }
        return row;
    }

    private static PartnershipRow opened(Opened e) {
        PartnershipRow row = new PartnershipRow();
        row.id = e.partnershipId();
        row.supplierId = e.supplierId();
        row.opening = e.opening();
        row.model = e.model();
        row.oursSponsor = e.oursSponsor();
        row.theirsSponsor = e.theirsSponsor();
        row.openedOn = e.on();
        return row;
    }
}
