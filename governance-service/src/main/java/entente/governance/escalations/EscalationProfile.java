package entente.governance.escalations;

import entente.governance.escalations.EscalationState.Known;
import entente.governance.escalations.EscalationState.Open;
import entente.governance.escalations.EscalationState.Settled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation.
 *
 * @param ref what it is about, e.g. the id of an action
 * @param shared whether the partner sees it
 * @param raisedOn day it reached its level
 * @param dueOn last day of its level; null at the steering committee
 * @param overAt when the time of its level is over; null: it does not run out
 * @param pausedUntil for what its level waits or waited
 */
public record EscalationProfile(
        UUID id,
        UUID supplierId,
        EscalationCause cause,
        @Nullable String ref,
        String reason,
        boolean shared,
        EscalationStatus status,
        Level level,
        LocalDate openedOn,
        LocalDate raisedOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant overAt,
        @Nullable LocalDate pausedUntil,
        List<Said> answers,
        @Nullable Ending ending) {

    public EscalationProfile {
        answers = List.copyOf(answers);
    }

    /** What a level said of it; persons are ids. */
    public record Said(Level level, String text, LocalDate on, UUID personId) {}

    /**
     * How it was settled.
     *
     * @param inTime at its first level and by the due date
     */
    public record Ending(String resolution, LocalDate on, boolean inTime, UUID personId) {}

    static EscalationProfile of(UUID id, Known known) {
        Step first = known.opened().step();
        Step step = known.step();
        return new EscalationProfile(
                id,
                known.opened().supplierId(),
                known.opened().cause(),
                known.opened().ref(),
                known.opened().reason(),
                known.opened().shared(),
                known instanceof Open ? EscalationStatus.OPEN : EscalationStatus.SETTLED,
                step.level(),
                first.raisedOn(),
                step.raisedOn(),
                step.dueOn(),
                known instanceof Open ? step.over() : null,
                known instanceof Open open ? open.pausedUntil() : null,
                known.answers().stream()
                        .map(each ->
                                new Said(
                                        each.step().level(),
                                        each.text(),
                                        each.on(),
                                        each.personId()))
                        .toList(),
                known instanceof Settled(_, EscalationEvent.Resolved how, _)
                        ? new Ending(how.resolution(), how.on(), how.inTime(), how.personId())
                        : null);
    }
}
