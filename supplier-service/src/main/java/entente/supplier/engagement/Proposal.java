package entente.supplier.engagement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of the model that somebody wants.
 *
 * @param by who proposed it, and so may not confirm it
 * @param reason why the partner declined or it was withdrawn
 * @param answeredBy who of us answered on behalf of the partner, and so may not confirm it; null
 *     while nobody answered or when a user of the partner did
 */
public record Proposal(
        UUID id,
        EngagementModel from,
        EngagementModel to,
        Cause cause,
        @Nullable Sponsors sponsors,
        List<Evidence> evidence,
        String by,
        Answer answer,
        Status status,
        @Nullable String reason,
        @Nullable String answeredBy) {

    /** What the partner says. */
    public enum Answer {
        NOT_ASKED,
        APPROACH_SENT,
        ACCEPTED,
        DECLINED
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    public Proposal {
        evidence = List.copyOf(evidence);
    }

    static Proposal of(EngagementEvent.Proposed e) {
        return new Proposal(
                e.proposalId(),
                e.from(),
                e.to(),
                e.cause(),
                e.sponsors(),
                List.of(e.evidence()),
                e.by(),
                Answer.NOT_ASKED,
                Status.OPEN,
                null,
                null);
    }

    boolean isUpward() {
        return to.isAbove(from);
    }

    Proposal with(Evidence more) {
        return new Proposal(
                id,
                from,
                to,
                cause,
                sponsors,
                Stream.concat(evidence.stream(), Stream.of(more)).toList(),
                by,
                answer,
                status,
                reason,
                answeredBy);
    }

    Proposal with(Sponsors named) {
        return new Proposal(
                id, from, to, cause, named, evidence, by, answer, status, reason, answeredBy);
    }

    Proposal asked() {
        return answered(Answer.APPROACH_SENT, null, null);
    }

    Proposal accepted(@Nullable String onBehalf) {
        return answered(Answer.ACCEPTED, null, onBehalf);
    }

    Proposal declined(String why, @Nullable String onBehalf) {
        return answered(Answer.DECLINED, why, onBehalf);
    }

    private Proposal answered(Answer given, @Nullable String why, @Nullable String onBehalf) {
        return new Proposal(
                id, from, to, cause, sponsors, evidence, by, given, status, why, onBehalf);
    }

    Proposal closed(Status as, @Nullable String why) {
        return new Proposal(
                id, from, to, cause, sponsors, evidence, by, answer, as, why, answeredBy);
    }

    /** Without what is ours: why, by whom, why it was withdrawn, our own sponsor's person id. */
    Proposal forPartner() {
        return new Proposal(
                id,
                from,
                to,
                cause,
                null,
                List.of(),
                "partner",
                answer,
                status,
                status == Status.WITHDRAWN ? null : reason,
                null);
    }
}
