package entente.governance.feed;

import entente.governance.feed.FeedView.FeedRow;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Addresses at which a calendar program finds somebody's meetings. Everybody has the own ones. */
@Path("/calendar-feeds")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Calendar feeds")
public class FeedResource {

    private static final UUID FEEDS = UUID.fromString("c0a6f0ee-6a1b-5c0f-93a4-2f7f3f0f6d11");
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * An address of a calendar.
     *
     * @param address where it is found; shown once, when it is made, and null in every other answer
     * @param until last day on which it answers
     */
    public record FeedProfile(
            UUID id,
            @Nullable String address,
            LocalDate openedOn,
            LocalDate until,
            boolean revoked) {}

    private final CommandHandler<FeedCommand, FeedState, FeedEvent> feeds;
    private final FeedView view;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final int days;

    FeedResource(
            CommandHandler<FeedCommand, FeedState, FeedEvent> feeds,
            FeedView view,
            Lists lists,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.governance.feed.days", defaultValue = "180") int days) {
        this.feeds = feeds;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.days = days;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Make an address for the own meetings",
            description =
                    "The secret in the address is all that a calendar program needs, so it is"
                            + " shown once and kept nowhere; a repeated request is answered without it.")
    public RestResponse<FeedProfile> open() {
        CommandContext context = request.context();
        Outcome<FeedState> outcome = feeds.answered(context);
        String address = null;
        if (outcome == null) {
            byte[] random = new byte[SECRET_BYTES];
            RANDOM.nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            String sum = sum(secret);
            LocalDate today = time.today();
            outcome =
                    feeds.begin(
                            id(sum),
                            new FeedCommand.Open(caller.actor(), sum, today, today.plusDays(days)),
                            context);
            address = "/meetings/feed/" + secret + ".ics";
        }
        return Answers.created(
                outcome, "/calendar-feeds/" + outcome.id(), profile(outcome, address));
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(summary = "Revoke an address", description = "It answers no more. Own ones only.")
    public RestResponse<FeedProfile> revoke(@RestPath UUID id) {
        CommandContext context = request.context();
        Outcome<FeedState> outcome = feeds.answered(context);
        if (outcome == null) {
            boolean own =
                    feeds.load(id).state() instanceof FeedState.Known known
                            && known.opened().account().equals(caller.actor());
            if (!own) {
                throw Missing.here();
            }
            outcome = feeds.handle(id, new FeedCommand.Revoke(caller.actor()), context);
        }
        return Answers.ok(outcome, profile(outcome, null));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(summary = "List the own addresses", description = "Sorts by openedOn.")
    public RestResponse<Page<FeedProfile>> list(@BeanParam ListRequest page) {
        return lists.of(view)
                .where("account", caller.actor())
                .sortable("openedOn")
                .answer(page, FeedProfile.class, FeedResource::listed);
    }

    private static FeedProfile listed(FeedRow row) {
        return new FeedProfile(row.id, null, row.openedOn, row.until, row.revoked);
    }

    private static FeedProfile profile(Outcome<FeedState> outcome, @Nullable String address) {
        return switch (outcome.state()) {
            case FeedState.Absent _ -> throw Missing.here();
            case FeedState.Known known ->
                    new FeedProfile(
                            UUID.fromString(outcome.id()),
                            address,
                            known.opened().on(),
                            known.opened().until(),
                            known.revoked());
        };
    }

    /** The stream of the address with the secret of this sum: found without a view. */
    static UUID id(String sum) {
        return Ids.derived(FEEDS, sum);
    }

    static String sum(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
