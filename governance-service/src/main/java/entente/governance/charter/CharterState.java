package entente.governance.charter;

import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a charter. */
public sealed interface CharterState {

    /** No partnership was opened for it. */
    record Absent() implements CharterState {}

    /** Every phase after that. */
    sealed interface Known extends CharterState {
        Head head();
    }

    /** There is a version that is not in force. */
    sealed interface Open extends Known {
        Sheet next();
    }

    /** A version is in force. */
    sealed interface InForce extends Known {
        Version current();
    }

    record Preparing(Head head, Sheet next) implements Open {}

    record Active(Head head, Version current) implements InForce {}

    /** One version is in force and the next is being agreed on. */
    record Amending(Head head, Version current, Sheet next) implements Open, InForce {}

    /** Which partnership it belongs to, in which of its openings. */
    record Head(UUID partnershipId, UUID supplierId, int opening) {}

    /**
     * The version in force.
     *
     * @param validFrom first day
     */
    record Version(int number, Terms terms, LocalDate validFrom, LocalDate nextReviewOn) {}

    /**
     * A version that is not in force.
     *
     * @param effectiveFrom first day that is wanted; null: none was named yet
     * @param reason why what is in force is to be changed; null for the first version
     * @param submitted whether it is to be signed
     */
    record Sheet(
            int number,
            Terms terms,
            @Nullable LocalDate effectiveFrom,
            @Nullable String reason,
            boolean submitted,
            List<Signature> signatures,
            List<Remark> remarks) {

        public Sheet {
            signatures = List.copyOf(signatures);
            remarks = List.copyOf(remarks);
        }

        static Sheet fresh(
                int number,
                Terms terms,
                @Nullable LocalDate effectiveFrom,
                @Nullable String reason) {
            return new Sheet(number, terms, effectiveFrom, reason, false, List.of(), List.of());
        }

        Optional<Signature> of(Side side) {
            return signatures.stream().filter(signature -> signature.side == side).findFirst();
        }

        /** Other terms are not what was signed; remarks stay as long as the number does. */
        Sheet edited(int version, Terms others, LocalDate from) {
            return new Sheet(
                    version,
                    others,
                    from,
                    reason,
                    false,
                    List.of(),
                    version == number ? remarks : List.of());
        }

        Sheet toBeSigned() {
            return new Sheet(number, terms, effectiveFrom, reason, true, signatures, remarks);
        }

        Sheet with(Signature signature) {
            return new Sheet(
                    number,
                    terms,
                    effectiveFrom,
                    reason,
                    submitted,
                    Stream.concat(signatures.stream(), Stream.of(signature)).toList(),
                    remarks);
        }

        Sheet with(Remark remark) {
            return new Sheet(
                    number,
                    terms,
                    effectiveFrom,
                    reason,
                    submitted,
                    signatures,
                    Stream.concat(remarks.stream(), Stream.of(remark)).toList());
        }
    }

    /** A sponsor's signature, and the account under which it was given. */
    record Signature(Side side, UUID personId, LocalDate on, String by) {}

    /** What a side remarks. */
    record Remark(Side side, String text, String by) {}

    /** The sides that did not sign what is to come into force; both before there is anything. */
    default Set<Side> unsigned() {
        Set<Side> unsigned = EnumSet.allOf(Side.class);
        switch (this) {
            case Absent _ -> {}
            case Open open -> open.next().signatures().forEach(each -> unsigned.remove(each.side));
            case Active _ -> unsigned.clear();
        }
        return unsigned;
    }
}
