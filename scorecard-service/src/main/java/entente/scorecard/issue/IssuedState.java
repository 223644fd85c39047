package entente.scorecard.issue;

import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a scorecard's life. */
public sealed interface IssuedState {

    /** Computed whenever somebody looks. */
    record Provisional() implements IssuedState {}

    /** It was published. */
    sealed interface Known extends IssuedState {
        Sheet sheet();

        /** The same phase with other contents. */
        Known with(Sheet sheet);

        /** The phase in a word. */
        default Issued.Status status() {
            return switch (this) {
                case Published _ -> Issued.Status.PUBLISHED;
                case Disputed _ -> Issued.Status.DISPUTED;
                case Final _ -> Issued.Status.FINAL;
            };
        }
    }

    /** It may be accepted or disputed. */
    record Published(Sheet sheet) implements Known {
        @Override
        public Published with(Sheet other) {
            return new Published(other);
        }
    }

    /** Somebody waits for an answer. */
    record Disputed(Sheet sheet) implements Known {
        @Override
        public Disputed with(Sheet other) {
            return new Disputed(other);
        }
    }

    /** It never changes again. */
    record Final(Sheet sheet, LocalDate finalOn) implements Known {
        @Override
        public Final with(Sheet other) {
            return new Final(other, finalOn);
        }
    }

    /** A score that was told. */
    record Told(@Nullable BigDecimal score, @Nullable Standing standing, @Nullable LocalDate on) {

        /** Whether another one is as good as the same. */
        boolean isAbout(
                @Nullable BigDecimal other, @Nullable Standing otherStanding, BigDecimal least) {
            boolean near =
                    (score == null || other == null)
                            ? (score == null && other == null)
                            : score.subtract(other).abs().compareTo(least) < 0;
            return near && standing == otherStanding;
        }
    }

    /** How a dispute was answered. */
    record Answer(
            Decision decision,
            String answer,
            List<UUID> adjustments,
            @Nullable String whyNone,
            String by) {
        public Answer {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * A dispute; open without an answer and while it was not withdrawn.
     *
     * @param by who disputed
     */
    record Dispute(
            UUID id,
            Subject subject,
            String reason,
            String by,
            @Nullable Answer answer,
            boolean withdrawn) {

        public boolean isOpen() {
            return answer == null && !withdrawn;
        }
    }

    /**
     * What was published and what came of it.
     *
     * @param published the scorecard as it was published
     * @param counting the same with the adjustments of its disputes: the numbers that count
     * @param acceptedOn null while it was not
     * @param told the score that was told last, as published or restated
     */
    record Sheet(
            UUID supplierId,
            String period,
            Snapshot published,
            Snapshot counting,
            LocalDate publishedOn,
            LocalDate disputeUntil,
            @Nullable LocalDate acceptedOn,
            List<Dispute> disputes,
            Told told) {

        public Sheet {
            disputes = List.copyOf(disputes);
        }

        static Sheet of(IssuedEvent.Published e) {
            return new Sheet(
                    e.supplierId(),
                    e.period(),
                    e.snapshot(),
                    e.snapshot(),
                    e.publishedOn(),
                    e.disputeUntil(),
                    null,
                    List.of(),
                    new Told(e.snapshot().score(), e.snapshot().standing(), null));
        }

        public @Nullable Dispute dispute(UUID id) {
            return disputes.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        }

        public int openDisputes() {
            return (int) disputes.stream().filter(Dispute::isOpen).count();
        }

        /** The adjustments of all answers, the earliest first. */
        public List<UUID> adjustments() {
            Set<UUID> all = new LinkedHashSet<>();
            for (Dispute dispute : disputes) {
                if (dispute.answer() != null) {
                    all.addAll(dispute.answer().adjustments());
                }
            }
            return List.copyOf(all);
        }

        Sheet accepted(LocalDate on) {
            return new Sheet(
                    supplierId,
                    period,
                    published,
                    counting,
                    publishedOn,
                    disputeUntil,
                    on,
                    disputes,
                    told);
        }

        Sheet with(Dispute changed) {
            List<Dispute> all = new ArrayList<>(disputes);
            all.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
            if (dispute(changed.id()) == null) {
                all.add(changed);
            }
            return new Sheet(
                    supplierId,
                    period,
                    published,
                    counting,
                    publishedOn,
                    disputeUntil,
                    acceptedOn,
                    all,
                    told);
        }

        /**
         * The same with adjustments. As long as nothing was restated, what is known now was told as
         * the score that counts, and goes on to be.
         */
        Sheet counting(Snapshot adjusted) {
            return new Sheet(
                    supplierId,
                    period,
                    published,
                    adjusted,
                    publishedOn,
                    disputeUntil,
                    acceptedOn,
                    disputes,
                    told.on() == null
                            ? new Told(adjusted.score(), adjusted.standing(), null)
                            : told);
        }

        Sheet told(Told last) {
            return new Sheet(
                    supplierId,
                    period,
                    published,
                    counting,
                    publishedOn,
                    disputeUntil,
                    acceptedOn,
                    disputes,
                    last);
        }
    }
}
