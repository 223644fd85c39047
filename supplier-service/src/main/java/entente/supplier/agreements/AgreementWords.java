package entente.supplier.agreements;

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
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Agreements in plain words. */
final class AgreementWords {

    private AgreementWords() {}

    static String of(AgreementEvent event) {
        return switch (event) {
            case Drafted e -> "%s drafted: “%s”".formatted(kind(e.kind()), e.title());
            case Withdrawn e -> "Draft of an agreement given up: " + e.reason();
            case Concluded e ->
                    "%s concluded: “%s”, from %s %s"
                            .formatted(
                                    kind(e.kind()), e.title(), e.validFrom(), end(e.validUntil()));
            case AmendmentProposed e ->
                    "Amendment proposed from %s on, %s: %s"
                            .formatted(e.effectiveOn(), end(e.validUntil()), e.reason());
            case AmendmentWithdrawn e -> "Proposed amendment withdrawn: " + e.reason();
            case Amended e ->
                    "Agreement amended from %s on, %s: %s"
                            .formatted(e.effectiveOn(), end(e.validUntil()), e.reason());
            case Placed e ->
                    e.parentId() == null
                            ? "Agreement stands alone"
                            : "Agreement placed below a framework agreement";
            case Expiring e ->
                    "Agreement ends on %s, in %d days".formatted(e.validUntil(), e.daysLeft());
            case Expired e -> "%s expired with %s".formatted(kind(e.kind()), e.validUntil());
            case Terminated e -> "%s terminated: %s".formatted(kind(e.kind()), e.reason());
        };
    }

    /** Whether the partner knows of it; a draft is ours alone. */
    static boolean known(AgreementEvent event) {
        return switch (event) {
            case Concluded _, Amended _, Expiring _, Expired _, Terminated _ -> true;
            case Drafted _, Withdrawn _, AmendmentProposed _, AmendmentWithdrawn _, Placed _ ->
                    false;
        };
    }

    private static String end(@Nullable LocalDate until) {
        return until == null ? "without an end" : "until " + until;
    }

    private static String kind(AgreementKind kind) {
        return switch (kind) {
            case NON_DISCLOSURE -> "Non-disclosure agreement";
            case OTHER -> "Agreement";
            case FRAMEWORK, SUPPLY, DEVELOPMENT ->
                    kind.name().charAt(0)
                            + kind.name().substring(1).toLowerCase(Locale.ROOT)
                            + " agreement";
        };
    }
}
