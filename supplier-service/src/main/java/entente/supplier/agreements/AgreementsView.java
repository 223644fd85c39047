package entente.supplier.agreements;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agreements there are with whom, and where each stands. */
@Singleton
public class AgreementsView implements View<AgreementEvent, AgreementsView.AgreementRow> {

    /** An agreement. */
    @Entity
    @Table(
            name = "agreements_v2",
            indexes = {@Index(columnList = "supplier_id"), @Index(columnList = "valid_until, id")})
    public static class AgreementRow {
        @Id public UUID id;
        public UUID supplierId;

        @Enumerated(EnumType.STRING)
        public AgreementKind kind;

        public String title;

        @Enumerated(EnumType.STRING)
        public AgreementStatus status;

        public Instant statusSince;
        public @Nullable UUID parentId;
        public LocalDate validFrom;
        public @Nullable LocalDate validUntil;
        public int amendments;
        public boolean amendmentOpen;
    }

    /** An agreement in a list; {@code amendmentOpen} while one waits for somebody else's yes. */
    public record Listed(
            UUID id,
            UUID supplierId,
            AgreementKind kind,
            String title,
            AgreementStatus status,
            Instant statusSince,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            int amendments,
            boolean amendmentOpen) {

        static Listed of(AgreementRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.kind,
                    row.title,
                    row.status,
                    row.statusSince,
                    row.parentId,
                    row.validFrom,
                    row.validUntil,
                    row.amendments,
                    row.amendmentOpen);
        }

        /** Without what is talked about among us. */
        Listed forPartner() {
            return new Listed(
                    id,
                    supplierId,
                    kind,
                    title,
                    status,
                    statusSince,
                    parentId,
                    validFrom,
                    validUntil,
                    amendments,
                    false);
        }
    }

    @Override
    public Feed<AgreementEvent> feed() {
        return new Feed.Log<>(AgreementEvent.CATEGORY);
    }

    @Override
    public Class<AgreementRow> row() {
        return AgreementRow.class;
    }

    @Override
    public Object key(Recorded<AgreementEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable AgreementRow evolve(
            @Nullable AgreementRow row, Recorded<AgreementEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Drafted e ? drafted(recorded, e) : null;
        }
        Instant at = recorded.occurredAt();
        switch (recorded.event()) {
            case Drafted _ -> {} // once, above
            case Withdrawn _ -> enter(row, AgreementStatus.WITHDRAWN, at);
            case AmendmentProposed _ -> row.amendmentOpen = true;
            case AmendmentWithdrawn _ -> row.amendmentOpen = false;
            case Concluded _ -> enter(row, AgreementStatus.IN_FORCE, at);
            case Expired _ -> enter(row, AgreementStatus.EXPIRED, at);
            case Terminated _ -> enter(row, AgreementStatus.TERMINATED, at);
            case Amended e -> {
                row.validUntil = e.validUntil();
                row.amendments = e.number();
                row.amendmentOpen = false;
            }
            case Placed e -> row.parentId = e.parentId();
            case Expiring _ -> {} // the last day says it
        }
        return row;
    }

    private static AgreementRow drafted(Recorded<?> recorded, Drafted e) {
        AgreementRow row = new AgreementRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.kind = e.kind();
        row.title = e.title();
        row.parentId = e.parentId();
        row.validFrom = e.validFrom();
        row.validUntil = e.validUntil();
        enter(row, AgreementStatus.DRAFT, recorded.occurredAt());
        return row;
    }

    private static void enter(AgreementRow row, AgreementStatus status, Instant at) {
        row.status = status;
        row.statusSince = at;
        row.amendmentOpen = false;
    }
}
