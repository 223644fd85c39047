package entente.governance.heard;

import entente.governance.heard.SupplierTold.AgreementAmended;
import entente.governance.heard.SupplierTold.AgreementConcluded;
import entente.governance.heard.SupplierTold.Assessed;
import entente.governance.heard.SupplierTold.ExitProvision;
import entente.governance.heard.SupplierTold.ModelChanged;
import entente.governance.heard.SupplierTold.SegmentChanged;
import entente.governance.heard.SupplierTold.SharingChanged;
import entente.governance.heard.SupplierTold.Shortlisted;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where does a supplier stand, as far as supplier-service told? */
@Singleton
public class FootingView implements View<SupplierTold, FootingView.FootingRow> {

    /** A supplier; what was not heard is null. Days are the company's. */
    @Entity
    @Table(name = "footing_v1")
    public static class FootingRow {
        @Id public UUID id = new UUID(0, 0);
        public @Nullable String model;
        public @Nullable String segment;
        public @Nullable String category;
        public @Nullable LocalDate segmentSince;
        public @Nullable LocalDate assessedOn;
        public @Nullable String outcome;
        public String[] openWarnings = {};
        public @Nullable LocalDate shortlistedOn;
        public @Nullable String sharingOurs;
        public @Nullable String sharingTheirs;
        public @Nullable UUID exitAgreementId;
        public @Nullable Integer noticeDays;
        public @Nullable Integer transitionDays;
    }

    private final ZoneId zone;

    @Inject
    FootingView(CompanyTime time) {
        this(time.zone());
    }

    FootingView(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Feed<SupplierTold> feed() {
        return new Feed.Topic<>("supplier-events", SupplierTold.class);
    }

    @Override
    public Class<FootingRow> row() {
        return FootingRow.class;
    }

    @Override
    public Object key(Recorded<SupplierTold> heard) {
        return heard.event().supplierId();
    }

    @Override
    public FootingRow evolve(@Nullable FootingRow known, Recorded<SupplierTold> heard) {
        FootingRow row = known == null ? new FootingRow() : known;
        row.id = heard.event().supplierId();
        LocalDate day = LocalDate.ofInstant(heard.occurredAt(), zone);
        switch (heard.event()) {
            case ModelChanged e -> row.model = e.to();
            case SegmentChanged e -> {
                row.segment = e.quadrant();
                row.category = e.category();
                row.segmentSince = day;
            }
            case Assessed e -> {
                row.assessedOn = day;
                row.outcome = e.outcome();
                row.openWarnings = e.openWarnings().toArray(String[]::new);
            }
            case Shortlisted _ -> row.shortlistedOn = day;
            case SharingChanged e -> {
                if (e.direction().equals("WE_TO_THEM")) {
                    row.sharingOurs = e.to();
                } else {
                    row.sharingTheirs = e.to();
                }
            }
            case AgreementConcluded e -> exit(row, e.agreementId(), e.exitProvision());
            case AgreementAmended e -> exit(row, e.agreementId(), e.exitProvision());
        }
        return row;
    }

    /** An agreement without one leaves another's as it is; its own it takes back. */
    private static void exit(FootingRow row, UUID agreement, @Nullable ExitProvision provision) {
        if (provision != null) {
            row.exitAgreementId = agreement;
            row.noticeDays = provision.noticeDays();
            row.transitionDays = provision.transitionDays();
        } else if (agreement.equals(row.exitAgreementId)) {
            row.exitAgreementId = null;
            row.noticeDays = null;
            row.transitionDays = null;
        }
    }
}
