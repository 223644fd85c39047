package entente.governance.webhooks;

import entente.governance.webhooks.WebhookView.WebhookRow;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading webhooks, and how delivering to them goes. */
@Path("/webhooks")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.OPERATOR, Roles.AUDITOR})
@Tag(name = "Webhooks")
public class WebhookReadResource {

    /**
     * A webhook and how it goes.
     *
     * @param behind events of the log that are not behind it yet, whether they concern it or not
     * @param failingSince since when its next delivery fails; null with {@code lastError} and
     *     {@code nextAt}: it does not
     * @param attempts how often that was tried
     */
    public record Listed(
            UUID id,
            String url,
            List<String> types,
            List<UUID> supplierIds,
            String registeredBy,
            Instant registeredAt,
            @Nullable PauseCause paused,
            long behind,
            @Nullable Instant failingSince,
            int attempts,
            @Nullable String lastError,
            @Nullable Instant nextAt,
            int deadLetters) {

        static Listed of(WebhookRow row, @Nullable Progress progress, int letters, long head) {
            Progress at = progress == null ? Progress.at(row.id, row.since) : progress;
            return new Listed(
                    row.id,
                    row.url,
                    List.of(row.types),
                    Arrays.stream(row.supplierIds).map(UUID::fromString).toList(),
                    row.registeredBy,
                    row.registeredAt,
                    row.paused,
                    Math.max(0, head - at.position()),
                    at.failingSince(),
                    at.attempts(),
                    at.lastError(),
                    at.nextAt(),
                    letters);
        }
    }

    private final WebhookView view;
    private final Lists lists;
    private final LetterClient letters;
    private final OwnershipClient ownership;
    private final EventStore store;
    private final Caller caller;

    WebhookReadResource(
            WebhookView view,
            Lists lists,
            LetterClient letters,
            OwnershipClient ownership,
            EventStore store,
            Caller caller) {
        this.view = view;
        this.lists = lists;
        this.letters = letters;
        this.ownership = ownership;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List webhooks and how delivering to them goes",
            description =
                    "Sorts by registeredAt. Category managers see the own ones. Removed ones are"
                            + " not listed.")
    public RestResponse<Page<Listed>> list(@BeanParam ListRequest page) {
        Map<UUID, Progress> progress = letters.progress();
        Map<UUID, Integer> dead = letters.counts();
        long head = store.head();
        return lists.of(view)
                .where("registeredBy", ownership.seesAll() ? null : caller.actor())
                .sortable("registeredAt")
                .answer(
                        page,
                        Listed.class,
                        row ->
                                Listed.of(
                                        row,
                                        progress.get(row.id),
                                        dead.getOrDefault(row.id, 0),
                                        head));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read one webhook", description = "Always current; without its secret.")
    public RestResponse<WebhookProfile> get(@RestPath UUID id) {
        Outcome<WebhookState> outcome = ownership.seen(id);
        return Answers.ok(outcome, WebhookProfile.of(id, OwnershipClient.known(outcome), null));
    }
}
