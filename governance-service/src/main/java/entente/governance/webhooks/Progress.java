package entente.governance.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has come.
 *
 * @param position last place of the log that is behind it
 * @param failingSince since when the next delivery fails; null: it does not
 * @param attempts how often it failed
 * @param nextAt when it is tried again
 */
record Progress(
        UUID webhook,
        long position,
        @Nullable Instant failingSince,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAt) {

    static Progress at(UUID webhook, long position) {
        return new Progress(webhook, position, null, 0, null, null);
    }

    Progress failed(Instant now, String error, Instant next) {
        return new Progress(
                webhook,
                position,
                failingSince == null ? now : failingSince,
                attempts + 1,
                error,
                next);
    }
}
