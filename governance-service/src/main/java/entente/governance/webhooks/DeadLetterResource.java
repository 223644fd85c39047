package entente.governance.webhooks;

import entente.governance.webhooks.LetterClient.DeadLetter;
import entente.platform.paging.Cursors;
import entente.platform.store.EventStore;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What could not be delivered to a webhook for as long as it is tried. */
@Path("/webhooks/{id}/dead-letters")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class DeadLetterResource {

    private static final Cursors.Order<DeadLetter, Long> BY_POSITION =
            new Cursors.Order<>(
                    DeadLetter::position,
                    Comparator.naturalOrder(),
                    place -> List.of(Long.toString(place)),
                    texts -> Long.valueOf(Objects.requireNonNull(texts.getFirst())));

    /**
     * Which.
     *
     * @param deliveryIds these; missing: any
     * @param type of this type; missing: of any
     */
    public record ReplayBody(
            @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> deliveryIds,
            @Nullable @Size(max = 100) String type) {}

    /** How many are about to be delivered. */
    public record Replayed(int deadLetters) {}

    private final LetterClient letters;
    private final OwnershipClient ownership;
    private final EventStore store;

    DeadLetterResource(LetterClient letters, OwnershipClient ownership, EventStore store) {
        this.letters = letters;
        this.ownership = ownership;
        this.store = store;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List what could not be delivered",
            description = "Filter: type. In the order of the log.")
    public RestResponse<Page<DeadLetter>> list(
            @RestPath UUID id,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        OwnershipClient.known(ownership.seen(id));
        List<DeadLetter> found =
                letters.of(id).stream()
                        .filter(letter -> type == null || letter.type().equals(type))
                        .toList();
        return new Page<>(
                        Cursors.slice(found, limit, cursor, BY_POSITION),
                        store.head(),
                        DeadLetter.class)
                .answer()
                .build();
    }

    @POST
    @Path("/replay")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.OPERATOR})
    @Operation(
            summary = "Deliver dead letters after all",
            description =
                    "Those named, those of a type, or all: with the delivery id they had, once"
                            + " each, in the order of the log among themselves, before what is new,"
                            + " as soon as the webhook is not paused. What is accepted leaves the list;"
                            + " again is the same.")
    public Replayed replay(@RestPath UUID id, @Valid @NotNull ReplayBody body) {
        OwnershipClient.known(ownership.seen(id));
        return new Replayed(letters.ask(id, body.deliveryIds(), body.type()));
    }
}
