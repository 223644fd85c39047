package entente.supplier.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement's stream. */
public sealed interface AgreementCommand {

    /** To write one. */
    record Draft(
            UUID supplierId,
            AgreementKind kind,
            String title,
            Lineage lineage,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String by)
            implements AgreementCommand {}

    record Withdraw(String reason) implements AgreementCommand {}

    record Conclude(String by, LocalDate today, Lineage lineage) implements AgreementCommand {}

    /** About a change, proposed by one and agreed to by another. */
    sealed interface Amending extends AgreementCommand {
        UUID proposalId();
    }

    /** To propose one. */
    record Amend(
            UUID proposalId,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            Clauses clauses,
            String reason,
            String by,
            LocalDate today)
            implements Amending {}

    record AgreeAmendment(UUID proposalId, String by, LocalDate today) implements Amending {}

    record WithdrawAmendment(UUID proposalId, String reason) implements Amending {}

    /** To end it today; who leaves with notice amends the last day. */
    record Terminate(String reason, LocalDate today) implements AgreementCommand {}

    record PlaceUnder(UUID agreement, Lineage lineage) implements AgreementCommand {}

    /**
     * To announce the end, unless it has moved.
     *
     * @param leadDays so many days before the last day it is to be announced
     */
    record Announce(LocalDate on, int leadDays) implements AgreementCommand {}

    /** To end with the last day, unless that has moved. */
    record Expire(LocalDate on) implements AgreementCommand {}
}
