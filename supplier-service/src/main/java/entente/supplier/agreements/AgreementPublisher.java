package entente.supplier.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of agreements: that one binds, until when, and how either side leaves. */
@Singleton
public class AgreementPublisher implements Publisher<AgreementEvent> {

    /** An agreement is in force. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record InForce(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String agreementId,
            @Nullable String parentAgreementId,
            AgreementKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Exit exitProvision) {}

    /** It was changed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Changed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String agreementId,
            int amendment,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            @Nullable Exit exitProvision,
            String reason) {}

    /** It ends soon. */
    public record EndsSoon(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String agreementId,
            LocalDate validUntil,
            int daysLeft) {}

    /** How either side leaves. */
    public record Exit(int noticeDays, int transitionDays) {
        static @Nullable Exit of(Clauses clauses) {
            Clause.ExitProvision exit = clauses.exitProvision();
            return exit == null ? null : new Exit(exit.noticeDays(), clauses.transitionDays());
        }
    }

    @Override
    public Category<AgreementEvent> category() {
        return AgreementEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<AgreementEvent> r) {
        String supplier = r.event().supplierId().toString();
        return switch (r.event()) {
            case Concluded e ->
                    new PublicEvent(
                            "supplier.agreement-concluded.v1",
                            supplier,
                            new InForce(
                                    supplier,
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    r.id(),
                                    e.parentId() == null ? null : e.parentId().toString(),
                                    e.kind(),
                                    e.validFrom(),
                                    e.validUntil(),
                                    Exit.of(e.clauses())));
            case Amended e ->
                    new PublicEvent(
                            "supplier.agreement-amended.v1",
                            supplier,
                            new Changed(
                                    supplier,
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    r.id(),
                                    e.number(),
                                    e.effectiveOn(),
                                    e.validUntil(),
                                    Exit.of(e.clauses()),
                                    e.reason()));
            case Expiring e ->
                    new PublicEvent(
                            "supplier.agreement-expiring.v1",
                            supplier,
                            new EndsSoon(
                                    supplier,
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.id(),
                                    e.validUntil(),
                                    e.daysLeft()));
            case Drafted _, Withdrawn _, AmendmentProposed _, AmendmentWithdrawn _ ->
                    null; // nothing of it binds
            case Placed _ -> null; // the tree is this service's own
            case Expired _ -> null; // announced with its day
            case Terminated _ -> null; // no public event is planned for it
        };
    }
}
