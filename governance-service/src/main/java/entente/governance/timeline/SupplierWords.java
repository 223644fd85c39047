package entente.governance.timeline;

import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.governance.timeline.SupplierSaid.Activated;
import entente.governance.timeline.SupplierSaid.AgreementAmended;
import entente.governance.timeline.SupplierSaid.AgreementConcluded;
import entente.governance.timeline.SupplierSaid.AgreementExpiring;
import entente.governance.timeline.SupplierSaid.Assessed;
import entente.governance.timeline.SupplierSaid.Blocked;
import entente.governance.timeline.SupplierSaid.CertificateExpired;
import entente.governance.timeline.SupplierSaid.CertificateExpiring;
import entente.governance.timeline.SupplierSaid.CertificateRecorded;
import entente.governance.timeline.SupplierSaid.DependenceAlert;
import entente.governance.timeline.SupplierSaid.DueDiligenceExpired;
import entente.governance.timeline.SupplierSaid.Merged;
import entente.governance.timeline.SupplierSaid.ModelChanged;
import entente.governance.timeline.SupplierSaid.OffBoarded;
import entente.governance.timeline.SupplierSaid.Registered;
import entente.governance.timeline.SupplierSaid.Reinstated;
import entente.governance.timeline.SupplierSaid.RiskAssessed;
import entente.governance.timeline.SupplierSaid.SecondSourceMissing;
import entente.governance.timeline.SupplierSaid.SegmentChanged;
import entente.governance.timeline.SupplierSaid.SharingChanged;
import entente.governance.timeline.SupplierSaid.Shortlisted;
import entente.governance.timeline.SupplierSaid.Suspended;
import entente.governance.timeline.SupplierSaid.Unmerged;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What supplier-service tells, in words and for whom. */
final class SupplierWords {

    private SupplierWords() {}

    static Optional<Told> tell(SupplierSaid said) {
        return Optional.of(new Told(words(said), kind(said), readers(said)));
    }

    private static String words(SupplierSaid said) {
        return switch (said) {
            case Registered e -> "Registered as " + e.name();
            case Activated _ -> "Activated as a supplier";
            case Suspended e -> "Suspended: " + e.reason();
            case Reinstated _ -> "Reinstated as a supplier";
            case Blocked e -> "Blocked: " + e.reason();
            case OffBoarded e -> "Off-boarded: " + e.reason();
            case Merged _ -> "Merged into another supplier";
            case Unmerged _ -> "Separated again from the supplier it was merged into";
            case ModelChanged e -> "Led as " + plain(e.to());
            case SegmentChanged e ->
                    e.quadrant() == null
                            ? "Without a segment in " + e.category()
                            : "In segment " + plain(e.quadrant()) + " of " + e.category();
            case Assessed e -> "Assessed: " + plain(e.outcome());
            case Shortlisted e ->
                    "On the shortlist of %s, rank %d".formatted(e.category(), e.rank());
            case DueDiligenceExpired e -> "Due diligence ran out on " + e.validUntil();
            case SharingChanged e ->
                    (e.direction().equals("WE_TO_THEM")
                                    ? "We share with the partner up to "
                                    : "The partner shares with us up to ")
                            + plain(e.to());
            case AgreementConcluded e ->
                    "Agreement concluded: " + plain(e.kind()) + until(e.validUntil());
            case AgreementAmended e ->
                    "Agreement amended, amendment " + e.amendment() + until(e.validUntil());
            case AgreementExpiring e ->
                    "An agreement ends on %s, in %d days".formatted(e.validUntil(), e.daysLeft());
            case CertificateRecorded e ->
                    "Certificate %s on file".formatted(e.certificateType()) + until(e.validUntil());
            case CertificateExpiring e ->
                    "Certificate %s ends on %s".formatted(e.certificateType(), e.validUntil());
            case CertificateExpired e ->
                    "Certificate %s ran out on %s".formatted(e.certificateType(), e.validUntil());
            case RiskAssessed e ->
                    "Risk assessed: %d, %d with what is done about it"
                            .formatted(e.inherent(), e.residual());
            case DependenceAlert e ->
                    "Dependence: %s at %s, limit %s"
                            .formatted(plain(e.trigger()), e.value(), e.limit());
            case SecondSourceMissing e -> "Item %s has no second source".formatted(e.itemNumber());
        };
    }

    private static String kind(SupplierSaid said) {
        return switch (said) {
            case Registered _,
                    Activated _,
                    Suspended _,
                    Reinstated _,
                    Blocked _,
                    OffBoarded _,
                    Merged _,
                    Unmerged _ ->
                    "STANDING";
            case ModelChanged _ -> "ENGAGEMENT";
            case SegmentChanged _ -> "SEGMENT";
            case Assessed _, Shortlisted _, DueDiligenceExpired _ -> "ASSESSMENT";
            case SharingChanged _ -> "SHARING";
            case AgreementConcluded _, AgreementAmended _, AgreementExpiring _ -> "AGREEMENT";
            case CertificateRecorded _, CertificateExpiring _, CertificateExpired _ ->
                    "CERTIFICATE";
            case RiskAssessed _, DependenceAlert _, SecondSourceMissing _ -> "RISK";
        };
    }

    /** Judgements and terms are not for engineers, what we think of a supplier is only ours. */
    private static Set<Reader> readers(SupplierSaid said) {
        return switch (said) {
            case Registered _,
                    Activated _,
                    Suspended _,
                    Reinstated _,
                    Blocked _,
                    OffBoarded _,
                    ModelChanged _,
                    CertificateRecorded _,
                    CertificateExpiring _,
                    CertificateExpired _ ->
                    EnumSet.allOf(Reader.class);
            case Merged _,
                    Unmerged _,
                    SegmentChanged _,
                    Assessed _,
                    Shortlisted _,
                    DueDiligenceExpired _,
                    RiskAssessed _,
                    DependenceAlert _,
                    SecondSourceMissing _ ->
                    EnumSet.of(Reader.OURS);
            case SharingChanged _, AgreementConcluded _, AgreementAmended _, AgreementExpiring _ ->
                    EnumSet.of(Reader.OURS, Reader.THEIRS);
        };
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : ", until " + day;
    }
}
