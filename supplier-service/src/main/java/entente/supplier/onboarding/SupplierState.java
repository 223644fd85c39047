package entente.supplier.onboarding;

import java.util.Optional;

/** The phases of a supplier's life. */
public sealed interface SupplierState {

    /** Nobody asked for it yet. */
    record Absent() implements SupplierState {}

    /** Every phase after registration. */
    sealed interface Known extends SupplierState {
        Dossier dossier();

        /** The same phase with another dossier. */
        Known with(Dossier dossier);
    }

    /** The two ends of a life. */
    sealed interface Closed extends Known {}

    /** Waits for approval. */
    record Requested(Dossier dossier) implements Known {
        @Override
        public Known with(Dossier other) {
            return new Requested(other);
        }
    }

    /** Approved, not active yet. */
    record Approved(Dossier dossier) implements Known {
        @Override
        public Known with(Dossier other) {
            return new Approved(other);
        }
    }

    /** May be bought from. */
    record Active(Dossier dossier) implements Known {
        @Override
        public Known with(Dossier other) {
            return new Active(other);
        }
    }

    /** No new business for the time being. */
    record Suspended(Dossier dossier, String reason) implements Known {
        @Override
        public Known with(Dossier other) {
            return new Suspended(other, reason);
        }
    }

    /** No business at all. */
    record Blocked(Dossier dossier, String reason) implements Known {
        @Override
        public Known with(Dossier other) {
            return new Blocked(other, reason);
        }
    }

    /** Never came on board. */
    record Rejected(Dossier dossier, String reason) implements Closed {
        @Override
        public Known with(Dossier other) {
            return new Rejected(other, reason);
        }
    }

    /** The relationship has ended. */
    record OffBoarded(Dossier dossier, String reason) implements Closed {
        @Override
        public Known with(Dossier other) {
            return new OffBoarded(other, reason);
        }
    }

    /** The phase as callers see it. */
    static SupplierStatus status(Known state) {
        return switch (state) {
            case Requested _ -> SupplierStatus.REQUESTED;
            case Approved _ -> SupplierStatus.APPROVED;
            case Active _ -> SupplierStatus.ACTIVE;
            case Suspended _ -> SupplierStatus.SUSPENDED;
            case Blocked _ -> SupplierStatus.BLOCKED;
            case Rejected _ -> SupplierStatus.REJECTED;
            case OffBoarded _ -> SupplierStatus.OFF_BOARDED;
        };
    }

    /** Why it is in this phase, where a reason was asked for. */
    static Optional<String> reason(Known state) {
        return switch (state) {
            case Requested _, Approved _, Active _ -> Optional.empty();
            case Suspended s -> Optional.of(s.reason());
            case Blocked s -> Optional.of(s.reason());
            case Rejected s -> Optional.of(s.reason());
            case OffBoarded s -> Optional.of(s.reason());
        };
    }
}
