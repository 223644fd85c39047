package entente.scorecard.scoring;

import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.metrics.Observation;
import entente.scorecard.scoring.FactBody.Fact;
import entente.scorecard.scoring.FactBody.ObservedFact;
import entente.scorecard.scoring.LateBody.LateFact;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.ScorecardBody.Explanation;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard with everything it is made of as one document, to be printed or kept: of a published
 * one the facts of then, and beside them what came to be known since.
 */
@Path("/cards/{supplierId}/{period}/print")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.OPERATOR,
    Roles.AUDITOR
})
public class PrintPage {

    /** What is more than that is for a file, not for paper. */
    private static final int MOST = 2_000;

    private final ScorecardView scorecards;
    private final CardView cards;
    private final IssuedCardView issued;
    private final LateView lates;
    private final Caller caller;
    private final CompanyTime time;
    private final Template print;

    PrintPage(
            ScorecardView scorecards,
            CardView cards,
            IssuedCardView issued,
            LateView lates,
            Caller caller,
            CompanyTime time,
            @Location("print") Template print) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.issued = issued;
        this.lates = lates;
        this.caller = caller;
        this.time = time;
        this.print = print;
    }

    /** A correction of a fact, with the names of the fact. */
    public record Corrected(Fact fact, FactBody.AdjustmentRef adjustment) {}

    /** The document. */
    @GET
    public String show(@RestPath UUID supplierId, @RestPath String period) {
        caller.requireSupplier(supplierId);
        LocalDate today = time.today();
        Period asked = Asked.period(period, today);
        Moment moment = cards.moment(null);
        Computed computed = cards.computed(supplierId, asked, today, moment);
        if (computed == null) {
            throw Missing.here();
        }
        PublishedCard published = issued.of(computed, null);
        Snapshot then = published == null ? null : published.issued().snapshot();
        ScorecardView.Facts facts =
                then == null
                        ? scorecards.facts(supplierId, asked, today, null, null, null)
                        : scorecards.facts(supplierId, asked, then, null, null);
        LocalDate day = then == null ? today : then.effective();
        List<Fact> lines =
                facts.lines().stream().limit(MOST).map(line -> facts.body(line, day)).toList();
        List<LateFacts.Late> late =
                then == null
                        ? List.of()
                        : scorecards.late(supplierId, asked, then, today, null).lines();
        return print.data("card", card(computed, published, today, moment))
                .data("lines", lines)
                .data("total", facts.lines().size())
                .data("observed", observed(supplierId, asked, day, then))
                .data(
                        "late",
                        late.stream()
                                .limit(MOST)
                                .map(each -> LateFact.of(each, day, today))
                                .toList())
                .data("corrected", lines.stream().flatMap(PrintPage::corrected).toList())
                .data("csv", csv(supplierId, asked, then, today))
                .data("today", today)
                .data("words", new ScoreWords())
                .render();
    }

    private Explanation card(
            Computed computed, @Nullable PublishedCard published, LocalDate today, Moment moment) {
        return published == null
                ? Explanation.of(computed)
                : Explanation.of(published, lates.of(published, today, moment).list());
    }

    private List<ObservedFact> observed(
            UUID supplier, Period period, LocalDate day, @Nullable Snapshot then) {
        List<Observation> observed =
                then == null
                        ? scorecards.observed(supplier, period, day, null, null)
                        : scorecards.observed(supplier, period, then, null);
        return observed.stream()
                .filter(each -> !caller.ofSupplier() || !each.isOursOnly())
                .limit(MOST)
                .map(FactBody::of)
                .toList();
    }

    private static Stream<Corrected> corrected(Fact fact) {
        return fact.adjustments().stream().map(adjustment -> new Corrected(fact, adjustment));
    }

    /** Where all facts are, however many. */
    private static String csv(
            UUID supplier, Period period, @Nullable Snapshot then, LocalDate today) {
        return "/scorecards/%s/%s/facts?format=csv&%s"
                .formatted(
                        supplier, period, then == null ? "effective=" + today : "published=true");
    }
}
