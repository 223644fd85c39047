package entente.governance.heard;

import entente.governance.heard.WatchTold.AgreementAmended;
import entente.governance.heard.WatchTold.AgreementConcluded;
import entente.governance.heard.WatchTold.CertificateExpired;
import entente.governance.heard.WatchTold.CertificateExpiring;
import entente.governance.heard.WatchTold.CertificateRecorded;
import entente.governance.heard.WatchTold.DependenceAlert;
import entente.governance.heard.WatchTold.RiskAssessed;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which risk, alerts, certificates and agreements of a supplier were told last? */
@Singleton
public class WatchView implements View<WatchTold, WatchView.WatchRow> {

    /** What is watched. */
    public enum Kind {
        RISK,
        DEPENDENCE,
        CERTIFICATE,
        AGREEMENT
    }

    /**
     * Something to watch, as it was told last. {@code id}: supplier, kind and subject.
     *
     * <p>{@code subject}: a certificate's type, an agreement's id, an alert's trigger and category.
     * {@code until}: the end of a certificate or agreement, or when a risk is to be assessed again;
     * null: none was told. {@code amount} and {@code bound}: the residual and the inherent risk, an
     * alert's value and limit. {@code state}: EXPIRING or EXPIRED for a certificate that was said
     * to be.
     */
    @Entity
    @Table(name = "watch_v1", indexes = @Index(columnList = "supplier_id, id"))
    public static class WatchRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Kind kind = Kind.RISK;

        public String subject = "";
        public @Nullable String label;
        public @Nullable LocalDate until;
        public @Nullable String amount;
        public @Nullable String bound;
        public @Nullable String state;
        public Instant toldAt = Instant.EPOCH;
    }

    @Override
    public Feed<WatchTold> feed() {
        return new Feed.Topic<>("supplier-events", WatchTold.class);
    }

    @Override
    public Class<WatchRow> row() {
        return WatchRow.class;
    }

    @Override
    public Object key(Recorded<WatchTold> heard) {
        WatchTold told = heard.event();
        return told.supplierId() + "/" + kind(told) + "/" + subject(told);
    }

    @Override
    public WatchRow evolve(@Nullable WatchRow known, Recorded<WatchTold> heard) {
        WatchRow row = known == null ? new WatchRow() : known;
        WatchTold told = heard.event();
        row.id = told.supplierId() + "/" + kind(told) + "/" + subject(told);
        row.supplierId = told.supplierId();
        row.kind = kind(told);
        row.subject = subject(told);
        row.toldAt = heard.occurredAt();
        switch (told) {
            case RiskAssessed e -> {
                row.amount = Integer.toString(e.residual());
                row.bound = Integer.toString(e.inherent());
                row.until = e.nextDueOn();
            }
            case DependenceAlert e -> {
                row.label = e.trigger();
                row.amount = e.value();
                row.bound = e.limit();
            }
            case CertificateRecorded e -> {
                row.until = e.validUntil();
                row.state = null;
            }
            case CertificateExpiring e -> {
                row.until = e.validUntil();
                row.state = "EXPIRING";
            }
            case CertificateExpired e -> {
                row.until = e.validUntil();
                row.state = "EXPIRED";
            }
            case AgreementConcluded e -> {
                row.label = e.kind();
                row.until = e.validUntil();
            }
            case AgreementAmended e -> row.until = e.validUntil();
        }
        return row;
    }

    private static Kind kind(WatchTold told) {
        return switch (told) {
            case RiskAssessed _ -> Kind.RISK;
            case DependenceAlert _ -> Kind.DEPENDENCE;
            case CertificateRecorded _, CertificateExpiring _, CertificateExpired _ ->
                    Kind.CERTIFICATE;
            case AgreementConcluded _, AgreementAmended _ -> Kind.AGREEMENT;
        };
    }

    private static String subject(WatchTold told) {
        return switch (told) {
            case RiskAssessed _ -> "risk";
            case DependenceAlert e ->
                    e.category() == null ? e.trigger() : e.trigger() + " " + e.category();
            case CertificateRecorded e -> e.certificateType();
            case CertificateExpiring e -> e.certificateType();
            case CertificateExpired e -> e.certificateType();
            case AgreementConcluded e -> e.agreementId().toString();
            case AgreementAmended e -> e.agreementId().toString();
        };
    }
}
