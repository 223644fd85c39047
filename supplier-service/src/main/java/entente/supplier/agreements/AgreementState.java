package entente.supplier.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The phases of an agreement's life. */
public sealed interface AgreementState {

    /** Nobody wrote it yet. */
    record Absent() implements AgreementState {}

    /** Every phase after the draft. */
    sealed interface Known extends AgreementState {
        Paper paper();

        /** The same phase with another paper. */
        Known with(Paper paper);
    }

    /** Waits for approval by somebody else. */
    record Drafted(Paper paper) implements Known {
        @Override
        public Known with(Paper other) {
            return new Drafted(other);
        }
    }

    /**
     * Binds both sides.
     *
     * @param announced how many days before the last day its end was announced last; null: not yet
     * @param proposed the amendment that waits for somebody else's yes, null without one
     */
    record InForce(Paper paper, @Nullable Integer announced, Paper.@Nullable Proposal proposed)
            implements Known {
        @Override
        public Known with(Paper other) {
            return new InForce(other, announced, proposed);
        }
    }

    /** Its last day is over. */
    record Expired(Paper paper) implements Known {
        @Override
        public Known with(Paper other) {
            return new Expired(other);
        }
    }

    /**
     * Ended before its last day.
     *
     * @param endedOn the last day on which it bound, null where that was not written down
     */
    record Terminated(Paper paper, String reason, @Nullable LocalDate endedOn) implements Known {
        @Override
        public Known with(Paper other) {
            return new Terminated(other, reason, endedOn);
        }
    }

    /** Given up before it was concluded. */
    record Withdrawn(Paper paper, String reason) implements Known {
        @Override
        public Known with(Paper other) {
            return new Withdrawn(other, reason);
        }
    }

    /** The phase as callers see it. */
    static AgreementStatus status(Known state) {
        return switch (state) {
            case Drafted _ -> AgreementStatus.DRAFT;
            case InForce _ -> AgreementStatus.IN_FORCE;
            case Expired _ -> AgreementStatus.EXPIRED;
            case Terminated _ -> AgreementStatus.TERMINATED;
            case Withdrawn _ -> AgreementStatus.WITHDRAWN;
        };
    }

    /** Whether it binds, or bound, both sides on this day. */
    static boolean binds(Known state, LocalDate day) {
        return switch (state) {
            case Drafted _, Withdrawn _ -> false;
            case InForce s -> s.paper().covers(day);
            case Expired s -> s.paper().covers(day);
            case Terminated s ->
                    s.paper().covers(day) && (s.endedOn() == null || !day.isAfter(s.endedOn()));
        };
    }

    /** Why it ended early. */
    static Optional<String> reason(Known state) {
        return switch (state) {
            case Drafted _, InForce _, Expired _ -> Optional.empty();
            case Terminated s -> Optional.of(s.reason());
            case Withdrawn s -> Optional.of(s.reason());
        };
    }
}
