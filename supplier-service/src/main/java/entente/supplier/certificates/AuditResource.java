package entente.supplier.certificates;

import entente.platform.Ids;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.supplier.FilesClient;
import entente.supplier.SupplierClient;
import entente.supplier.certificates.Audits.Audited;
import entente.supplier.certificates.Audits.Command;
import entente.supplier.certificates.Audits.NewFinding;
import entente.supplier.files.FileReference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Audits of one supplier, and how their findings are closed. */
@Path("/suppliers/{id}/audits")
@RunOnVirtualThread
@Tag(name = "Audits")
public class AuditResource {

    /** What is wrong, and by when it is to be mended. */
    public record FindingBody(
            @NotBlank @Size(max = 2000) String text,
            @NotNull Severity severity,
            @NotNull LocalDate dueOn) {}

    /** An audit; {@code auditor} is the organisation that looked. */
    public record AuditBody(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 200) String auditor,
            @NotNull LocalDate auditedOn,
            @Size(max = 200) @Nullable List<@NotNull @Valid FindingBody> findings) {}

    /** Which file; {@code sha256} in lower-case hex, as answered when it was brought. */
    public record ProofBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @PositiveOrZero Long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** What shows that a finding is mended. */
    public record EvidenceBody(
            @NotNull UUID findingId,
            @NotBlank @Size(max = 2000) String text,
            @Valid @Nullable ProofBody file) {

        @Nullable FileReference reference() {
            return file == null
                    ? null
                    : new FileReference(file.name().strip(), file.size(), file.sha256());
        }
    }

    /** Which finding is mended. */
    public record ClosingBody(@NotNull UUID findingId) {}

    private final CommandHandler<Command, Audited, AuditEvent> audits;
    private final FilesClient files;
    private final SupplierClient suppliers;
    private final CommandRequest request;
    private final CompanyTime time;

    AuditResource(
            CommandHandler<Command, Audited, AuditEvent> audits,
            FilesClient files,
            SupplierClient suppliers,
            CommandRequest request,
            CompanyTime time) {
        this.audits = audits;
        this.files = files;
        this.suppliers = suppliers;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Record an audit with its findings",
            description =
                    "Without findings it is closed at once. 422 audit-in-future,"
                            + " finding-due-before-audit.")
    public RestResponse<Audit> record(@RestPath UUID id, @Valid @NotNull AuditBody body) {
        suppliers.open(id);
        List<NewFinding> findings =
                body.findings() == null
                        ? List.of()
                        : body.findings().stream()
                                .map(f ->
                                        new NewFinding(
                                                Ids.next(),
                                                f.text().strip(),
                                                f.severity(),
                                                f.dueOn()))
                                .toList();
        Outcome<Audited> outcome =
                audits.handle(
                        id,
                        new Command.Add(
                                Ids.next(),
                                body.subject().strip(),
                                body.auditor().strip(),
                                body.auditedOn(),
                                findings,
                                time.today()),
                        request.context());
        Audit audit = outcome.state().audits().getLast();
        return Answers.created(outcome, "/suppliers/" + id + "/audits/" + audit.auditId(), audit);
    }

    @POST
    @Path("/{audit}/give-evidence")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Show that a finding is mended",
            description =
                    "By the supplier, or by somebody for it. 422 finding-closed, file-missing.")
    public RestResponse<Audit> giveEvidence(
            @RestPath UUID id, @RestPath UUID audit, @Valid @NotNull EvidenceBody body) {
        suppliers.open(id);
        FileReference named = body.reference();
        FileReference file = named == null ? null : files.require(id, named);
        return run(
                id,
                audit,
                new Command.GiveEvidence(audit, body.findingId(), body.text().strip(), file));
    }

    @POST
    @Path("/{audit}/close-finding")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Close a finding",
            description = "The last one closes the audit. 422 evidence-missing.")
    public RestResponse<Audit> closeFinding(
            @RestPath UUID id, @RestPath UUID audit, @Valid @NotNull ClosingBody body) {
        return run(id, audit, new Command.CloseFinding(audit, body.findingId()));
    }

    private RestResponse<Audit> run(UUID id, UUID audit, Command command) {
        suppliers.open(id);
        Outcome<Audited> outcome = audits.handle(id, command, request.context());
        return Answers.ok(outcome, outcome.state().require(audit));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List a supplier's audits",
            description =
                    "Oldest first, with limit and cursor; current, or as it was known at asOf.")
    public RestResponse<Page<Audit>> list(
            @RestPath UUID id,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Outcome<Audited> outcome = visible(id, asOf);
        return new Page<>(
                        Cursors.slice(outcome.state().audits(), limit, cursor),
                        outcome.position(),
                        Audit.class)
                .answer(outcome)
                .build();
    }

    /** The last so many that the caller may read, oldest first. */
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    public List<Audit> latest(UUID id, int most) {
        List<Audit> all = visible(id, null).state().audits();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private Outcome<Audited> visible(UUID id, @Nullable AsOf asOf) {
        suppliers.visible(id);
        return load(id, asOf);
    }

    @GET
    @Path("/{audit}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read an audit",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<Audit> get(
            @RestPath UUID id, @RestPath UUID audit, @RestQuery @Nullable AsOf asOf) {
        suppliers.visible(id);
        Outcome<Audited> outcome = load(id, asOf);
        return Answers.ok(outcome, outcome.state().require(audit));
    }

    private Outcome<Audited> load(UUID id, @Nullable AsOf asOf) {
        return asOf == null ? audits.load(id) : audits.load(id, asOf.at());
    }
}
