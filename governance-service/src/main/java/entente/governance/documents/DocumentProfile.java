package entente.governance.documents;

import entente.governance.documents.DocumentState.Known;
import entente.governance.people.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document without what is in its files.
 *
 * @param side whose it is
 * @param readers account ids that read it while it is restricted, beside who opened it
 * @param current the newest version that counts; null: none does
 */
public record DocumentProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        Side side,
        String title,
        DocumentKind kind,
        InformationClass informationClass,
        String openedBy,
        List<String> readers,
        @Nullable Integer current,
        List<VersionProfile> versions) {

    public DocumentProfile {
        readers = List.copyOf(readers);
        versions = List.copyOf(versions);
    }

    /**
     * A version.
     *
     * @param size bytes
     * @param withdrawnBecause null with {@code withdrawnAt}: it counts
     */
    public record VersionProfile(
            int number,
            String name,
            String mediaType,
            long size,
            String sha256,
            String by,
            Instant at,
            @Nullable String withdrawnBecause,
            @Nullable Instant withdrawnAt) {

        static VersionProfile of(DocumentState.Version version) {
            DocumentState.Withdrawal withdrawal = version.withdrawal();
            return new VersionProfile(
                    version.number(),
                    version.content().name(),
                    version.content().mediaType(),
                    version.content().size(),
                    version.content().sha256(),
                    version.by(),
                    version.at(),
                    withdrawal == null ? null : withdrawal.reason(),
                    withdrawal == null ? null : withdrawal.at());
        }
    }

    static DocumentProfile of(UUID id, Known s) {
        return new DocumentProfile(
                id,
                s.partnershipId(),
                s.supplierId(),
                s.paper().side(),
                s.paper().title(),
                s.paper().kind(),
                s.paper().informationClass(),
                s.openedBy(),
                s.readers(),
                s.current().map(DocumentState.Version::number).orElse(null),
                s.versions().stream().map(VersionProfile::of).toList());
    }
}
