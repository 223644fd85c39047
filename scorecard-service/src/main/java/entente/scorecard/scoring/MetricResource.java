package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Effective;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.ScorecardBody.ValueBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What came of measuring. */
@Path("/metrics")
@RunOnVirtualThread
public class MetricResource {

    private final ScorecardView scorecards;
    private final CardView cards;
    private final IssuedCardView issued;
    private final Caller caller;
    private final CompanyTime time;
    private final LagView lag;

    MetricResource(
            ScorecardView scorecards,
            CardView cards,
            IssuedCardView issued,
            Caller caller,
            CompanyTime time,
            LagView lag) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.issued = issued;
        this.caller = caller;
        this.time = time;
        this.lag = lag;
    }

    /**
     * Every metric of a supplier and period, in a template or not.
     *
     * @param period absent: the current quarter
     */
    @GET
    @Path("/values")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<ValueBody>> values(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        if (supplierId == null) {
            throw new Rejected(Rejected.Kind.MALFORMED, "supplier-missing", "supplierId is needed");
        }
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        LocalDate day = time.lastDay(effective, asOf);
        Moment moment = cards.moment(after);
        Computed computed =
                asOf == null
                        ? cards.computed(supplierId, asked, day, moment)
                        : scorecards.asOf(asOf.at(), supplierId, asked, day);
        if (computed == null) {
            throw Missing.here();
        }
        long position = asOf == null ? moment.position() : computed.position();
        Issued issue =
                effective == null
                        ? issued.issued(supplierId, asked, asOf == null ? null : asOf.at())
                        : null;
        Snapshot published = issue == null ? null : issue.snapshot();
        List<ValueBody> items =
                computed.metrics().values().values().stream()
                        .filter(value -> !caller.ofSupplier() || !value.metric().isOursOnly())
                        .map(value -> ValueBody.of(value, computed.metrics().currency(), published))
                        .toList();
        return new Page<>(items, null, position, ValueBody.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }
}
