package entente.supplier.engagement;

import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller found out about the conditions of a strategic partnership, from the streams of
 * the assessment and the agreement.
 *
 * @param assessment the one completed last, null without any
 * @param nda one in force, null without any
 */
public record Preconditions(@Nullable Assessed assessment, @Nullable Signed nda) {

    public static final Preconditions NONE = new Preconditions(null, null);

    /**
     * An assessment as it stands.
     *
     * @param version of its stream
     * @param openWarnings without an override
     */
    public record Assessed(UUID id, int version, LocalDate validUntil, List<String> openWarnings) {
        public Assessed {
            openWarnings = List.copyOf(openWarnings);
        }
    }

    /** A non-disclosure agreement in force, at a version of its stream. */
    public record Signed(UUID id, int version) {}

    /**
     * On what a change rests.
     *
     * @throws Rejected {@code assessment-missing}, {@code assessment-not-current}, {@code
     *     warning-open}, {@code nda-missing}
     */
    Basis basis(LocalDate today) {
        if (assessment == null) {
            throw new Rejected(
                    "assessment-missing", "A strategic partnership needs a completed assessment");
        }
        if (assessment.validUntil().isBefore(today)) {
            throw new Rejected(
                    "assessment-not-current",
                    "The last assessment was current until " + assessment.validUntil());
        }
        if (!assessment.openWarnings().isEmpty()) {
            throw new Rejected(
                    "warning-open",
                    "Warnings without an override: " + String.join(", ", assessment.openWarnings()),
                    assessment.openWarnings());
        }
        if (nda == null) {
            throw new Rejected(
                    "nda-missing", "A strategic partnership needs a non-disclosure agreement");
        }
        return new Basis(assessment.id(), assessment.version(), nda.id(), nda.version());
    }

    /** On what a change rested when it was confirmed. */
    public record Basis(UUID assessmentId, int assessmentVersion, UUID ndaId, int ndaVersion) {}
}
