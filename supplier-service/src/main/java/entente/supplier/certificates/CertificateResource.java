package entente.supplier.certificates;

import entente.platform.Ids;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.supplier.FilesClient;
import entente.supplier.SupplierClient;
import entente.supplier.certificates.Certificates.Command;
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

/** The certificates of one supplier. */
@Path("/suppliers/{id}/certificates")
@RunOnVirtualThread
@Tag(name = "Certificates")
public class CertificateResource {

    /** Which file; {@code sha256} in lower-case hex, as answered when it was brought. */
    public record PaperBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @PositiveOrZero Long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        FileReference reference() {
            return new FileReference(name.strip(), size, sha256);
        }
    }

    /** A certificate; {@code scope} says of which part of the supplier, e.g. a plant. */
    public record CertificateBody(
            @NotBlank @Size(max = 100) String type,
            @Size(min = 1, max = 200) @Nullable String scope,
            @NotBlank @Size(max = 200) String issuer,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @Valid @Nullable PaperBody file) {

        Certificate certificate(@Nullable FileReference paper) {
            return new Certificate(
                    type.strip(),
                    scope == null ? null : scope.strip(),
                    issuer.strip(),
                    validFrom,
                    validUntil,
                    paper);
        }
    }

    /** Why it does not count; {@code revoked} when it did until now, and was no mistake. */
    public record WithdrawalBody(
            @NotNull @Size(max = 2000) String reason, @Nullable Boolean revoked) {}

    /**
     * A supplier's certificates.
     *
     * @param atRisk ids of those that expired or were revoked and that no other has followed yet;
     *     the supplier's qualification is at risk while there are any
     */
    public record CertificatesBody(List<Held.Entry> certificates, List<UUID> atRisk) {}

    private final CommandHandler<Command, Held, CertificateEvent> certificates;
    private final FilesClient files;
    private final SupplierClient suppliers;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Notice notice;

    CertificateResource(
            CommandHandler<Command, Held, CertificateEvent> certificates,
            FilesClient files,
            SupplierClient suppliers,
            CommandRequest request,
            CompanyTime time,
            Notice notice) {
        this.certificates = certificates;
        this.files = files;
        this.suppliers = suppliers;
        this.request = request;
        this.time = time;
        this.notice = notice;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Record a certificate",
            description =
                    "409 certificate-overlap when another of the same type and scope covers part of"
                            + " its time; 422 certificate-period-inverted, certificate-over,"
                            + " file-missing.")
    public RestResponse<CertificatesBody> record(
            @RestPath UUID id, @Valid @NotNull CertificateBody body) {
        suppliers.open(id);
        FileReference paper =
                body.file() == null ? null : files.require(id, body.file().reference());
        Outcome<Held> outcome =
                certificates.handle(
                        id,
                        new Command.Add(Ids.next(), body.certificate(paper), time.today()),
                        request.context());
        return Answers.created(
                outcome, "/suppliers/" + id + "/certificates", body(outcome.state(), time.today()));
    }

    @POST
    @Path("/{certificate}/withdraw")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Withdraw a certificate",
            description =
                    "Recorded by mistake, or revoked. What it was to follow is spoken of again; a"
                            + " revoked one puts the qualification at risk until another attests"
                            + " the same. 422 reason-missing.")
    public RestResponse<CertificatesBody> withdraw(
            @RestPath UUID id, @RestPath UUID certificate, @Valid @NotNull WithdrawalBody body) {
        suppliers.open(id);
        Outcome<Held> outcome =
                certificates.handle(
                        id,
                        new Command.Withdraw(
                                certificate,
                                body.reason(),
                                Boolean.TRUE.equals(body.revoked()),
                                time.today(),
                                notice),
                        request.context());
        return Answers.ok(outcome, body(outcome.state(), time.today()));
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read a supplier's certificates",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<CertificatesBody> ofSupplier(
            @RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        suppliers.visible(id);
        Outcome<Held> outcome =
                asOf == null ? certificates.load(id) : certificates.load(id, asOf.at());
        RestResponse<CertificatesBody> answer =
                Answers.ok(outcome, body(outcome.state(), time.today(asOf)));
        // What is at risk changes with the day while the version stays.
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        return answer;
    }

    private CertificatesBody body(Held held, LocalDate today) {
        return new CertificatesBody(
                held.entries(),
                held.atRisk(today, notice).stream().map(Held.Entry::certificateId).toList());
    }
}
