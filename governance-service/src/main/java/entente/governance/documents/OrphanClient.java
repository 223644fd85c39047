package entente.governance.documents;

import entente.platform.files.FileStore;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes away files that were brought for a version that was never recorded. Done for a partnership
 * when it gets a file: there its orphans take room, and nowhere else.
 */
@Singleton
public class OrphanClient {

    private static final Logger LOG = Logger.getLogger(OrphanClient.class);

    /** Longer than any request takes from keeping a content to recording its version. */
    private static final Duration OLD = Duration.ofDays(1);

    private final FileStore files;
    private final DocumentView view;
    private final Lists lists;
    private final Clock clock;

    OrphanClient(FileStore files, DocumentView view, Lists lists, Clock clock) {
        this.files = files;
        this.view = view;
        this.lists = lists;
        this.clock = clock;
    }

    /** In the background: nobody waits for it, and the next file tries again. */
    void sweepSoon(UUID partnershipId) {
        Thread.ofVirtual()
                .name("orphans")
                .start(() -> {
                    try {
                        sweep(partnershipId);
                    } catch (RuntimeException e) {
                        LOG.debugf(e, "No sweep of the files of %s", partnershipId);
                    }
                });
    }

    private void sweep(UUID partnershipId) {
        Set<String> known =
                lists.of(view).where("partnershipId", partnershipId).current().stream()
                        .flatMap(row -> Arrays.stream(row.contents))
                        .collect(Collectors.toSet());
        int swept = files.sweep(partnershipId, known, clock.instant().minus(OLD));
        if (swept > 0) {
            LOG.infof("%d files of %s that nothing refers to are gone", swept, partnershipId);
        }
    }
}
