package entente.governance.actions;

import entente.governance.PartnershipClient;
import entente.governance.SittingClient;
import entente.governance.SupplierClient;
import entente.governance.actions.ActionSheet.Line;
import entente.governance.partnership.Footing;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Actions out of a spreadsheet. Each row takes effect by itself, so one broken row costs no other.
 */
@Path("/action-items/import")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Action items")
public class ActionImportResource {

    /** Makes the ids of new actions, so that the same sheet makes them once. */
    private static final UUID ROWS = UUID.fromString("4b7f2a9c-7a0e-5d35-9c1b-1f6f0d7b52c8");

    /** Rows on their way at a time: enough for the log to take many at once. */
    private static final int ABREAST = 64;

    /**
     * What came of a sheet.
     *
     * @param accepted rows that made or changed something
     * @param unchanged rows that say what is so already
     * @param rejected rows of which nothing was recorded, by line
     */
    public record Report(int accepted, int unchanged, List<RejectedRow> rejected) {
        public Report {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * A row of which nothing was recorded.
     *
     * @param line of the sheet, whose first line names the columns
     */
    public record RejectedRow(int line, String code, String detail) {}

    /** A row on its way. */
    private record Step(Line row, UUID id, @Nullable Outcome<ActionState> before) {}

    private record Ready(Step step, ActionCommand command) {}

    private sealed interface Came {
        record Changed(long position) implements Came {}

        record Unchanged() implements Came {}

        record Refused(RejectedRow row) implements Came {}
    }

    private final CommandHandler<ActionCommand, ActionState, ActionEvent> actions;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final SittingClient sittings;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ActionImportResource(
            CommandHandler<ActionCommand, ActionState, ActionEvent> actions,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            SittingClient sittings,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.actions = actions;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.sittings = sittings;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Consumes(CsvPages.TEXT_CSV)
    @Operation(
            summary = "Bring actions as CSV",
            description =
                    "The columns of the list, in any order and number; separated by commas or"
                            + " semicolons. A row without an id is a new action and needs supplierId,"
                            + " title, ownerId, dueOn; a row with one changes the fields that differ, as"
                            + " the change of a single field does, all or none of the row. The same sheet"
                            + " again, or under the same Idempotency-Key, makes no action twice. 400"
                            + " columns-missing, columns-unknown, columns-doubled: nothing is recorded.")
    public RestResponse<Report> bring(String csv) {
        CommandContext context = request.context();
        ActionSheet sheet = ActionSheet.of(csv);
        String key = context.key();
        String name = caller.actor() + '\n' + (key == null ? csv : key) + '\n';
        List<Came> came = new ArrayList<>();
        for (Sheet.Fault fault : sheet.faults()) {
            came.add(refused(fault.line(), fault.code(), fault.detail()));
        }
        List<Step> steps = abreast(sheet.rows(), row -> step(row, name));
        List<Ready> ready = new ArrayList<>();
        Tables tables = new Tables();
        for (Step step : steps) {
            try {
                ready.add(new Ready(step, tables.command(step)));
            } catch (Rejected e) {
                came.add(refused(step.row().line(), e.code(), e.detail()));
            }
        }
        CommandContext each =
                new CommandContext(
                        context.actor(),
                        null,
                        null,
                        null,
                        context.correlation(),
                        null,
                        context.trace());
        came.addAll(abreast(ready, row -> carriedOut(row, each)));
        return answer(came);
    }

    private Step step(Line row, String name) {
        UUID id = row.id();
        return id == null
                ? new Step(row, Ids.derived(ROWS, name + row.line()), null)
                : new Step(row, id, actions.load(id));
    }

    /** The partnerships that a sheet is about, each looked at once. */
    private final class Tables {
        private final Pledges.By by = new Pledges.By(caller.actor(), time.now(), time.today());
        private final Map<UUID, Footing> open = new HashMap<>();
        private final Map<UUID, Footing> seen = new HashMap<>();

        ActionCommand command(Step step) {
            Outcome<ActionState> before = step.before();
            if (before == null) {
                UUID supplier = step.row().supplierId();
                if (supplier == null) {
                    throw new Rejected("cell-missing", "A new action needs supplierId");
                }
                Footing table = open.computeIfAbsent(supplier, partnerships::open);
                sittings.requireMeeting(table, step.row().meetingId());
                return step.row().agree(table, by);
            }
            ActionState.Known known = ActionResource.known(before);
            Footing footing = seen.computeIfAbsent(known.item().supplierId(), this::inScope);
            return step.row().change(known, footing, partnerships.seat(footing), by);
        }

        private Footing inScope(UUID supplier) {
            suppliers.requireScope(supplier);
            return partnerships.see(supplier);
        }
    }

    private Came carriedOut(Ready ready, CommandContext context) {
        Step step = ready.step();
        Outcome<ActionState> before = step.before();
        try {
            Outcome<ActionState> after =
                    before == null
                            ? actions.begin(step.id(), ready.command(), context)
                            : actions.handle(step.id(), ready.command(), context);
            return before != null && after.version() == before.version()
                    ? new Came.Unchanged()
                    : new Came.Changed(after.position());
        } catch (Rejected e) {
            return e.code().equals("action-exists")
                    ? new Came.Unchanged()
                    : refused(step.row().line(), e.code(), e.detail());
        }
    }

    private static Came refused(int line, String code, String detail) {
        return new Came.Refused(new RejectedRow(line, code, detail));
    }

    private static RestResponse<Report> answer(List<Came> all) {
        int accepted = 0;
        int unchanged = 0;
        long position = 0;
        List<RejectedRow> rejected = new ArrayList<>();
        for (Came came : all) {
            switch (came) {
                case Came.Changed done -> {
                    accepted++;
                    position = Math.max(position, done.position());
                }
                case Came.Unchanged _ -> unchanged++;
                case Came.Refused refused -> rejected.add(refused.row());
            }
        }
        rejected.sort(Comparator.comparingInt(RejectedRow::line));
        ResponseBuilder<Report> answer =
                ResponseBuilder.ok(new Report(accepted, unchanged, rejected));
        return (position == 0 ? answer : answer.header(Answers.POSITION, position)).build();
    }

    private static <A, B> List<B> abreast(List<A> all, Function<A, B> work) {
        Semaphore room = new Semaphore(ABREAST);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> futures = new ArrayList<>();
            for (A each : all) {
                room.acquireUninterruptibly();
                futures.add(
                        threads.submit(() -> {
                            try {
                                return work.apply(each);
                            } finally {
                                room.release();
                            }
                        }));
            }
            List<B> done = new ArrayList<>();
            for (Future<B> future : futures) {
                done.add(future.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }
}
