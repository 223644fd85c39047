package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
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
import entente.scorecard.scoring.ScorecardBody.Card;
import entente.scorecard.scoring.ScorecardBody.Explanation;
import entente.scorecard.scoring.ScorecardBody.Summary;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards: a supplier's score for a period with everything it is made of.
 *
 * <p>{@code effective} is business time (facts dated later do not exist, lines due later are not
 * due), {@code asOf} knowledge time (what this request would have answered then).
 */
@Path("/scorecards")
@RunOnVirtualThread
public class ScorecardResource {

    private static final String TAG = "Another one whenever card or explanation say something else";
    private static final String HELD = "ETag of what the caller has";
    private static final String SAME = "The caller has it already; the position may have moved";

    private static final Cursors.Order<Supplier, UUID> BY_ID =
            new Cursors.Order<>(
                    Supplier::id,
                    Comparator.naturalOrder(),
                    id -> List.of(id.toString()),
                    texts -> UUID.fromString(Objects.requireNonNull(texts.getFirst())));

    private final ScorecardView scorecards;
    private final CardView cards;
    private final RankingView rankings;
    private final IssuedCardView issued;
    private final LateView lates;
    private final Caller caller;
    private final CompanyTime time;
    private final LagView lag;

    ScorecardResource(
            ScorecardView scorecards,
            CardView cards,
            RankingView rankings,
            IssuedCardView issued,
            LateView lates,
            Caller caller,
            CompanyTime time,
            LagView lag) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.rankings = rankings;
        this.issued = issued;
        this.lates = lates;
        this.caller = caller;
        this.time = time;
        this.lag = lag;
    }

    /**
     * The scorecards of a period, by supplier.
     *
     * @param supplierId only this one's
     * @param period absent: the current quarter
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<Summary>> list(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Instant known = instant(asOf);
        Period asked = Asked.period(period, time.today(asOf));
        LocalDate day = time.lastDay(effective, asOf);
        Moment moment = cards.moment(after);
        List<Supplier> suppliers =
                (known == null ? cards.known(moment).known() : scorecards.known(known))
                        .all().stream()
                                .filter(s -> supplierId == null || s.id().equals(supplierId))
                                .filter(s -> caller.maySee(s.id()))
                                .toList();
        Cursors.Slice<Supplier> slice = Cursors.slice(suppliers, limit, cursor, BY_ID);
        List<Summary> items;
        long position = moment.position();
        if (known != null) {
            List<Computed> computed = scorecards.asOf(known, slice.items(), asked, day);
            items = computed.stream().map(each -> Summary.of(each, null)).toList();
            position = computed.isEmpty() ? position : computed.getFirst().position();
        } else if (slice.items().size() <= 1) {
            items =
                    slice.items().stream()
                            .map(supplier -> summary(supplier, asked, day, moment))
                            .toList();
        } else {
            items = rankings.summaries(slice.items(), asked, day, moment);
        }
        if (effective == null) {
            items =
                    known == null
                            ? IssuedCardView.shown(items, issued.of(asked))
                            : issued.shown(items, asked, known);
        }
        return answer(new Page<>(items, slice.next(), position, Summary.class));
    }

    /** One supplier's, without measuring all others. */
    private Summary summary(Supplier supplier, Period period, LocalDate day, Moment moment) {
        Computed computed = cards.computed(supplier.id(), period, day, moment);
        if (computed == null) {
            throw Missing.here();
        }
        return Summary.of(computed, null);
    }

    /** One scorecard. */
    @GET
    @Path("/{supplierId}/{period}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = HELD,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = SAME)
    public RestResponse<Card> get(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Read read = read(supplierId, period, after, asOf, effective);
        return answer(read.card(), read.tag(), read);
    }

    /** Where the score comes from: criterion by criterion, metric by metric, to the facts. */
    @GET
    @Path("/{supplierId}/{period}/explanation")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = HELD,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = SAME)
    public RestResponse<Explanation> explain(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Read read = read(supplierId, period, after, asOf, effective);
        PublishedCard shown = read.shown;
        if (shown == null) {
            return answer(Explanation.of(read.computed).at(read.position), read.ofNow, read);
        }
        LateView.Told late =
                asOf == null
                        ? lates.of(shown, time.today(), read.moment)
                        : lates.asOf(shown, time.today(asOf), asOf.at());
        return answer(
                shown.explanation(late.list(), read.position),
                shown.tag(read.ofNow, late.tag()),
                read);
    }

    /**
     * A scorecard that was read.
     *
     * @param kept null when it was made as of an earlier knowledge
     * @param shown null while it is provisional
     * @param ofNow another one whenever what is known says something else
     */
    private record Read(
            Computed computed,
            CardView.@Nullable Kept kept,
            @Nullable PublishedCard shown,
            String ofNow,
            Moment moment,
            long position) {

        String tag() {
            return shown == null ? ofNow : shown.tag(ofNow);
        }

        Card card() {
            if (shown != null) {
                return shown.card(position);
            }
            return kept == null ? Card.of(computed) : kept.card().at(position);
        }
    }

    private Read read(
            UUID supplierId,
            String period,
            @Nullable Long after,
            @Nullable AsOf asOf,
            @Nullable Effective effective) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        LocalDate day = time.lastDay(effective, asOf);
        Moment moment = cards.moment(after);
        if (asOf != null) {
            Computed computed = scorecards.asOf(asOf.at(), supplierId, asked, day);
            if (computed == null) {
                throw Missing.here();
            }
            return new Read(
                    computed,
                    null,
                    shown(computed, asOf, effective),
                    cards.tag(computed),
                    moment,
                    computed.position());
        }
        CardView.Kept kept = cards.of(supplierId, asked, day, moment);
        if (kept == null) {
            throw Missing.here();
        }
        return new Read(
                kept.computed(),
                kept,
                shown(kept.computed(), null, effective),
                kept.tag(),
                moment,
                moment.position());
    }

    /** As published where it was, unless another business time is asked for. */
    private @Nullable PublishedCard shown(
            Computed computed, @Nullable AsOf asOf, @Nullable Effective effective) {
        return effective == null ? issued.of(computed, instant(asOf)) : null;
    }

    private static @Nullable Instant instant(@Nullable AsOf asOf) {
        return asOf == null ? null : asOf.at();
    }

    private <T> RestResponse<Page<T>> answer(Page<T> page) {
        return page.answer().header(Answers.LAG, lag.seconds()).build();
    }

    private <T> RestResponse<T> answer(T body, String tag, Read read) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("Vary", "Accept")
                .header("ETag", tag)
                .header(Answers.POSITION, read.position)
                .header(Answers.LAG, lag.seconds())
                .build();
    }
}
