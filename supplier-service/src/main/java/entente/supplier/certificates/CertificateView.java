package entente.supplier.certificates;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.certificates.CertificateEvent.CertificateRecorded;
import entente.supplier.certificates.CertificateEvent.Expired;
import entente.supplier.certificates.CertificateEvent.Expiring;
import entente.supplier.certificates.CertificateEvent.Withdrawn;
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

/** Which certificates do suppliers hold, and which of them end soon? */
@Singleton
public class CertificateView implements View<CertificateEvent, CertificateView.CertificateRow> {

    /** A certificate. */
    @Entity
    @Table(
            name = "certificate_v1",
            indexes = {
                @Index(columnList = "valid_until, id"),
                @Index(columnList = "supplier_id, valid_until")
            })
    public static class CertificateRow {
        @Id public UUID id;
        public UUID supplierId;
        public String type;
        public @Nullable String scope;
        public String issuer;
        public LocalDate validFrom;
        public LocalDate validUntil;

        @Enumerated(EnumType.STRING)
        public CertificateStatus status;
    }

    /** A certificate in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            String type,
            @Nullable String scope,
            String issuer,
            LocalDate validFrom,
            LocalDate validUntil,
            CertificateStatus status) {

        static Listed of(CertificateRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.type,
                    row.scope,
                    row.issuer,
                    row.validFrom,
                    row.validUntil,
                    row.status);
        }
    }

    @Override
    public Feed<CertificateEvent> feed() {
        return new Feed.Log<>(CertificateEvent.CATEGORY);
    }

    @Override
    public Class<CertificateRow> row() {
        return CertificateRow.class;
    }

    @Override
    public Object key(Recorded<CertificateEvent> recorded) {
        return recorded.event().certificateId();
    }

    @Override
    public @Nullable CertificateRow evolve(
            @Nullable CertificateRow row, Recorded<CertificateEvent> recorded) {
        return switch (recorded.event()) {
            case CertificateRecorded e -> recorded(recorded, e);
            case Withdrawn _ -> enter(row, CertificateStatus.WITHDRAWN);
            case Expiring _ -> enter(row, CertificateStatus.EXPIRING);
            case Expired _ -> enter(row, CertificateStatus.EXPIRED);
        };
    }

    private static CertificateRow recorded(Recorded<?> recorded, CertificateRecorded e) {
        Certificate certificate = e.certificate();
        CertificateRow row = new CertificateRow();
        row.id = e.certificateId();
        row.supplierId = UUID.fromString(recorded.id());
        row.type = certificate.type();
        row.scope = certificate.scope();
        row.issuer = certificate.issuer();
        row.validFrom = certificate.validFrom();
        row.validUntil = certificate.validUntil();
        row.status = CertificateStatus.VALID;
        return row;
    }

    private static @Nullable CertificateRow enter(
            @Nullable CertificateRow row, CertificateStatus status) {
        if (row != null) {
            row.status = status;
        }
        return row;
    }
}
