package entente.governance.charter;

import entente.governance.charter.CharterState.Known;
import entente.governance.charter.CharterState.Remark;
import entente.governance.charter.CharterState.Sheet;
import entente.governance.charter.CharterState.Signature;
import entente.governance.charter.CharterState.Version;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charter as both sides see it.
 *
 * @param opening of the partnership that it belongs to
 * @param current the version in force; null before the first
 * @param next the version that is being agreed on; null: none is
 */
public record CharterProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        int opening,
        CharterStatus status,
        @Nullable VersionInForce current,
        @Nullable NextVersion next) {

    /** The version in force, from its first day on. */
    public record VersionInForce(
            int version, LocalDate validFrom, LocalDate nextReviewOn, TermsProfile terms) {

        private static VersionInForce of(Version version) {
            return new VersionInForce(
                    version.number(),
                    version.validFrom(),
                    version.nextReviewOn(),
                    TermsProfile.of(version.terms()));
        }
    }

    /**
     * The version that is being agreed on.
     *
     * @param effectiveFrom first day that is wanted; null: none was named yet
     * @param reason why what is in force is to be changed; null for the first version
     * @param submitted whether it is to be signed
     */
    public record NextVersion(
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable String reason,
            boolean submitted,
            List<SignatureProfile> signatures,
            List<RemarkProfile> remarks,
            TermsProfile terms) {

        private static NextVersion of(Sheet sheet) {
            return new NextVersion(
                    sheet.number(),
                    sheet.effectiveFrom(),
                    sheet.reason(),
                    sheet.submitted(),
                    sheet.signatures().stream().map(SignatureProfile::of).toList(),
                    sheet.remarks().stream().map(RemarkProfile::of).toList(),
                    TermsProfile.of(sheet.terms()));
        }
    }

    /** A sponsor's signature. */
    public record SignatureProfile(Side side, UUID personId, LocalDate on) {

        private static SignatureProfile of(Signature signature) {
            return new SignatureProfile(signature.side(), signature.personId(), signature.on());
        }
    }

    /** What a side remarks. */
    public record RemarkProfile(Side side, String text) {

        private static RemarkProfile of(Remark remark) {
            return new RemarkProfile(remark.side(), remark.text());
        }
    }

    static CharterProfile of(UUID id, Known state) {
        return new CharterProfile(
                id,
                state.head().partnershipId(),
                state.head().supplierId(),
                state.head().opening(),
                CharterStatus.of(state),
                state instanceof CharterState.InForce s ? VersionInForce.of(s.current()) : null,
                state instanceof CharterState.Open s ? NextVersion.of(s.next()) : null);
    }
}
