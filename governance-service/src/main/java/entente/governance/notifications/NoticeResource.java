package entente.governance.notifications;

import entente.governance.SeatClient;
import entente.governance.notifications.AddressClient.Address;
import entente.governance.notifications.NoticeClient.Reader;
import entente.governance.notifications.NoticeReadResource.Preferences;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the caller does with the own notices, and how and where the caller wants to be told. */
@Path("/notifications")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Notifications")
public class NoticeResource {

    /** Which, and what they are from now on. */
    public record MarkBody(
            @NotNull @Size(min = 1, max = 500) Set<@NotNull UUID> ids, @NotNull Mark mark) {}

    /** What is so now. */
    public record Marked(List<UUID> ids, Mark mark) {}

    /** How one kind is told. */
    public record ChannelBody(@NotNull NoticeKind kind, @NotNull Channel channel) {}

    /** Where mail goes. */
    public record AddressBody(@NotBlank @Email @Size(max = 254) String email) {}

    /** Where mail goes; null: nowhere. */
    public record AddressProfile(@Nullable String email) {}

    private final CommandHandler<TrayCommand, TrayState, TrayEvent> trays;
    private final NoticeClient notices;
    private final AddressClient addresses;
    private final SeatClient seats;
    private final Caller caller;
    private final CommandRequest request;

    NoticeResource(
            CommandHandler<TrayCommand, TrayState, TrayEvent> trays,
            NoticeClient notices,
            AddressClient addresses,
            SeatClient seats,
            Caller caller,
            CommandRequest request) {
        this.trays = trays;
        this.notices = notices;
        this.addresses = addresses;
        this.seats = seats;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Path("/mark")
    @Operation(
            summary = "Mark own notices read, unread or archived",
            description =
                    "404 when one of them is not the caller's; then none is marked. Lists show it"
                            + " with after=.")
    public RestResponse<Marked> mark(@Valid @NotNull MarkBody body) {
        CommandContext context = request.context();
        Outcome<TrayState> outcome = trays.answered(context);
        if (outcome == null) {
            Reader reader =
                    new Reader(caller.actor(), seats.ofCaller(), EnumSet.allOf(NoticeKind.class));
            Map<UUID, Mark> now = notices.marks(reader, body.ids());
            if (now.size() < body.ids().size()) {
                throw Missing.here();
            }
            List<UUID> others =
                    body.ids().stream().filter(id -> now.get(id) != body.mark()).sorted().toList();
            outcome =
                    trays.handle(
                            TrayId.of(caller.actor()),
                            new TrayCommand.MarkThem(caller.actor(), others, body.mark()),
                            context);
        }
        return Answers.ok(outcome, new Marked(body.ids().stream().sorted().toList(), body.mark()));
    }

    @POST
    @Path("/preferences")
    @Operation(
            summary = "Choose how a kind of notice is told",
            description = "MAIL: in the inbox and in the daily mail. INBOX. OFF: not at all.")
    public RestResponse<Preferences> choose(@Valid @NotNull ChannelBody body) {
        CommandContext context = request.context();
        Outcome<TrayState> outcome = trays.answered(context);
        if (outcome == null) {
            outcome =
                    trays.handle(
                            TrayId.of(caller.actor()),
                            new TrayCommand.Choose(caller.actor(), body.kind(), body.channel()),
                            context);
        }
        return Answers.ok(outcome, Preferences.of(outcome.state()));
    }

    @GET
    @Path("/address")
    @Operation(summary = "Read where the own mail goes")
    public AddressProfile address() {
        return new AddressProfile(addresses.of(caller.actor()).orElse(null));
    }

    @PUT
    @Path("/address")
    @Operation(
            summary = "Say where the own mail goes",
            description =
                    "The address stands in no event and no log; it is forgotten when it is deleted"
                            + " here.")
    public AddressProfile keep(@Valid @NotNull AddressBody body) {
        String address = body.email().strip();
        addresses.keep(
                new Address(
                        caller.actor(),
                        address,
                        caller.ofSupplier()
                                ? caller.supplierId().orElseThrow(Missing::here)
                                : null));
        return new AddressProfile(address);
    }

    @DELETE
    @Path("/address")
    @Operation(summary = "Have the own address forgotten", description = "No mail goes out then.")
    public RestResponse<Void> forget() {
        addresses.forget(caller.actor());
        return RestResponse.noContent();
    }
}
