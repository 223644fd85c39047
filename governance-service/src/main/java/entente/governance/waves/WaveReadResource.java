package entente.governance.waves;

import entente.governance.waves.WaveView.WaveRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading waves, which are ours alone. */
@Path("/waves")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
@Tag(name = "Waves")
public class WaveReadResource {

    /**
     * A wave in a list.
     *
     * @param met how many of the criteria are
     */
    public record Listed(
            UUID id,
            String title,
            WaveStatus status,
            List<UUID> suppliers,
            int criteria,
            int met,
            int lessons,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate endedOn) {

        static Listed of(WaveRow row) {
            return new Listed(
                    row.id,
                    row.title,
                    row.status,
                    Arrays.stream(row.suppliers).map(UUID::fromString).toList(),
                    row.criteria,
                    row.met.length,
                    row.lessons,
                    row.begunOn,
                    row.endedOn);
        }
    }

    private final CommandHandler<WaveCommand, WaveState, WaveEvent> waves;
    private final WaveView view;
    private final Lists lists;

    WaveReadResource(
            CommandHandler<WaveCommand, WaveState, WaveEvent> waves, WaveView view, Lists lists) {
        this.waves = waves;
        this.view = view;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List waves",
            description = "Filters: status, supplierId (takes part). Sorts by begunOn, title.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable WaveStatus status,
            @RestQuery @Nullable UUID supplierId) {
        return lists.of(view)
                .where("status", status)
                .having("suppliers", supplierId == null ? null : supplierId.toString())
                .sortable("begunOn", "title")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one wave with its criteria and what was learnt",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<WaveProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<WaveState> outcome = asOf == null ? waves.load(id) : waves.load(id, asOf.at());
        return Answers.ok(outcome, WaveResource.profile(outcome));
    }
}
