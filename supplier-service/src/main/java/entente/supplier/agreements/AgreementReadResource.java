package entente.supplier.agreements;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.agreements.AgreementsView.AgreementRow;
import entente.supplier.agreements.AgreementsView.Listed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading agreements. A supplier user sees what was concluded with the own company. */
@Path("/agreements")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Agreements")
public class AgreementReadResource {

    /** What both sides know of: never a draft of ours. */
    private static final List<AgreementStatus> SIGNED =
            List.of(AgreementStatus.IN_FORCE, AgreementStatus.EXPIRED, AgreementStatus.TERMINATED);

    /**
     * What was paid for how much.
     *
     * @param actual price per unit
     * @param on the day whose clauses hold; today when absent
     */
    public record Bought(
            @NotNull Money actual,
            @NotNull @Pattern(regexp = "[0-9]{1,18}(\\.[0-9]{1,9})?") String volume,
            @Nullable LocalDate on) {}

    private final CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements;
    private final AgreementsView view;
    private final Lists lists;
    private final Caller caller;
    private final CompanyTime time;

    AgreementReadResource(
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            AgreementsView view,
            Lists lists,
            Caller caller,
            CompanyTime time) {
        this.agreements = agreements;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List agreements",
            description =
                    "Filters: supplierId, kind, status, parentId, amendmentOpen, validUntil on or"
                            + " before endingBy. Sorts by validUntil, validFrom, title, statusSince.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable AgreementKind kind,
            @RestQuery @Nullable AgreementStatus status,
            @RestQuery @Nullable UUID parentId,
            @RestQuery @Nullable Boolean amendmentOpen,
            @RestQuery @Nullable LocalDate endingBy) {
        Function<AgreementRow, Listed> shown =
                caller.ofSupplier() ? row -> Listed.of(row).forPartner() : Listed::of;
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("status", status)
                .where("parentId", parentId)
                .where("amendmentOpen", caller.ofSupplier() ? null : amendmentOpen)
                .until("validUntil", endingBy)
                .in("status", caller.ofSupplier() ? SIGNED : List.of())
                .ownedBy("supplierId")
                .sortable("validUntil", "validFrom", "title", "statusSince")
                .answer(page, Listed.class, shown);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one agreement",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<AgreementProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<AgreementState> outcome =
                asOf == null ? agreements.load(id) : agreements.load(id, asOf.at());
        AgreementProfile profile = AgreementProfile.of(id, visible(outcome));
        return Answers.ok(outcome, caller.ofSupplier() ? profile.forPartner() : profile);
    }

    @POST
    @Path("/{id}/gain-share")
    @Operation(
            summary = "Work out what the gain share pays",
            description =
                    "Saving, payout and every step of the formula, exact; records nothing. By the"
                            + " clauses in effect on the day given, on which the agreement bound"
                            + " both sides. 422 gain-share-missing, agreement-not-in-force,"
                            + " currency-mismatch, price-out-of-range.")
    public GainSharePayout gainShare(@RestPath UUID id, @Valid @NotNull Bought body) {
        AgreementState.Known known = visible(agreements.load(id));
        LocalDate day = body.on() == null ? time.today() : body.on();
        if (!AgreementState.binds(known, day)) {
            throw new Rejected(
                    "agreement-not-in-force", "This agreement did not bind anybody on " + day);
        }
        Clause.GainShare clause = known.paper().on(day).gainShare();
        if (clause == null) {
            throw new Rejected("gain-share-missing", "This agreement shares no gain on " + day);
        }
        return GainSharePayout.of(clause, body.actual(), new BigDecimal(body.volume()));
    }

    private AgreementState.Known visible(Outcome<AgreementState> outcome) {
        return switch (outcome.state()) {
            case AgreementState.Absent _ -> throw Missing.here();
            case AgreementState.Known known -> {
                caller.requireSupplier(known.paper().supplierId());
                if (caller.ofSupplier() && !SIGNED.contains(AgreementState.status(known))) {
                    throw Missing.here();
                }
                yield known;
            }
        };
    }
}
