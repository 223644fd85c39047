package entente.supplier.agreements;

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
     */
    record InForce(Paper paper, @Nullable Integer announced) implements Known {
        @Override
        public Known with(Paper other) {
            return new InForce(other, announced);
        }
    }

    /** Its last day is over. */
    record Expired(Paper paper) implements Known {
        @Override
        public Known with(Paper other) {
            return new Expired(other);
        }
    }

    /** Ended before its last day. */
    record Terminated(Paper paper, String reason) implements Known {
        @Override
        public Known with(Paper other) {
            return new Terminated(other, reason);
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

    /** Why it ended early. */
    static Optional<String> reason(Known state) {
        return switch (state) {
            case Drafted _, InForce _, Expired _ -> Optional.empty();
            case Terminated s -> Optional.of(s.reason());
            case Withdrawn s -> Optional.of(s.reason());
        };
    }
}
