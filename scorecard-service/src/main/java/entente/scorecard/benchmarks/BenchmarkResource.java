package entente.scorecard.benchmarks;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.benchmarks.Benchmark.State;
import entente.scorecard.benchmarks.BenchmarkBody.QuoteBody;
import entente.scorecard.benchmarks.PublishedPriceView.Published;
import entente.scorecard.metrics.MarketBaseline;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Market prices of items and categories, those that people set and those that events tell. */
@Path("/benchmarks")
@RunOnVirtualThread
public class BenchmarkResource {

    private final CommandHandler<Benchmark.Command, State, BenchmarkEvent> benchmarks;
    private final BenchmarkView view;
    private final PriceBookView baselines;
    private final PublishedPriceView published;
    private final Views views;
    private final Caller caller;
    private final CommandRequest request;

    BenchmarkResource(
            CommandHandler<Benchmark.Command, State, BenchmarkEvent> benchmarks,
            BenchmarkView view,
            PriceBookView baselines,
            PublishedPriceView published,
            Views views,
            Caller caller,
            CommandRequest request) {
        this.benchmarks = benchmarks;
        this.view = view;
        this.baselines = baselines;
        this.published = published;
        this.views = views;
        this.caller = caller;
        this.request = request;
    }

    /**
     * A price to be set.
     *
     * @param itemNumber either this or {@code category}
     * @param unitPrice per unit, a decimal string
     * @param validFrom first day in force, until the next price
     * @param source where it was read, without personal data
     */
    public record Setting(
            @Nullable @Size(min = 1, max = 200) String itemNumber,
            @Nullable @Size(min = 1, max = 200) String category,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 15, fraction = 9)
                    BigDecimal unitPrice,
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 2000) String source) {}

    /** Which price is to be withdrawn, and why, in plain words and without names of people. */
    public record Withdrawal(
            @NotNull LocalDate validFrom, @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List market prices",
            description =
                    "By item or category, then by first day; what people set and what"
                            + " purchase.market-price-published events told, without what was"
                            + " withdrawn. day: only the one in force on that day of each item and"
                            + " category. Of two with the same first day a person's is in force,"
                            + " else the later correction.")
    public RestResponse<Page<QuoteBody>> list(
            @RestQuery @Nullable String itemNumber,
            @RestQuery @Nullable String category,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate day,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after) {
        long position = views.await(view, after);
        List<Quote> quotes =
                quotes().stream()
                        .filter(q ->
                                itemNumber == null || itemNumber.equals(q.subject().itemNumber()))
                        .filter(q -> category == null || category.equals(q.subject().category()))
                        .sorted(Quote.ORDER.items())
                        .toList();
        Cursors.Slice<Quote> slice =
                Cursors.slice(
                        day == null ? quotes : Quote.inForce(quotes, day),
                        limit,
                        cursor,
                        Quote.ORDER);
        return new Page<>(
                        slice.items().stream().map(QuoteBody::of).toList(),
                        slice.next(),
                        position,
                        QuoteBody.class)
                .answer()
                .header(Answers.LAG, views.lag(view))
                .build();
    }

    private List<Quote> quotes() {
        List<Quote> quotes = new ArrayList<>();
        for (Published each : published.all()) {
            quotes.add(
                    new Quote(
                            Subject.of(each.price()),
                            each.price().validFrom(),
                            each.event().time().toInstant(),
                            each.price().unitPrice(),
                            each.price().currency(),
                            null,
                            each.event().source(),
                            each.event().id(),
                            null));
        }
        for (PriceBookView.Known known : baselines.now()) {
            MarketBaseline baseline = known.baseline();
            quotes.add(
                    new Quote(
                            new Subject(baseline.itemNumber(), baseline.category()),
                            baseline.validFrom(),
                            Instant.EPOCH,
                            baseline.unitPrice(),
                            baseline.currency(),
                            known.subjectId(),
                            known.source(),
                            null,
                            known.setBy()));
        }
        return quotes;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the prices that people set for an item or category",
            description = "Withdrawn ones too; as they were known at asOf.")
    public RestResponse<BenchmarkBody> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome =
                asOf == null ? benchmarks.load(id) : benchmarks.load(id, asOf.at());
        return Answers.ok(outcome, body(outcome));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Set a market price from a day on",
            description =
                    "Who is bound to categories sets prices of those, not of single items."
                            + " 422 subject-unclear, price-not-positive, benchmark-starts-twice;"
                            + " 403 out-of-scope.")
    public RestResponse<BenchmarkBody> set(@Valid @NotNull Setting body) {
        Subject subject = Subject.of(body.itemNumber(), body.category());
        requireScope(subject);
        Outcome<State> outcome =
                benchmarks.handle(
                        subject.id(),
                        new Benchmark.Command.Set(
                                subject,
                                body.unitPrice(),
                                body.currency(),
                                body.validFrom(),
                                body.source().strip(),
                                caller.actor()),
                        request.context());
        return Answers.created(outcome, "/benchmarks/" + outcome.id(), body(outcome));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Withdraw the price that starts on a day",
            description =
                    "What was in force before is so again. 422 benchmark-unknown;"
                            + " 403 out-of-scope.")
    public RestResponse<BenchmarkBody> withdraw(
            @RestPath UUID id, @Valid @NotNull Withdrawal body) {
        CommandContext context = request.context();
        Outcome<State> outcome = benchmarks.answered(context);
        if (outcome == null) {
            BenchmarkBody known = body(benchmarks.load(id));
            requireScope(new Subject(known.itemNumber(), known.category()));
            outcome =
                    benchmarks.handle(
                            id,
                            new Benchmark.Command.Withdraw(
                                    body.validFrom(), body.reason().strip(), caller.actor()),
                            context);
        }
        return Answers.ok(outcome, body(outcome));
    }

    private static BenchmarkBody body(Outcome<State> outcome) {
        if (outcome.state().byDay().isEmpty()) {
            throw Missing.here();
        }
        return BenchmarkBody.of(UUID.fromString(outcome.id()), outcome.state());
    }

    /** An item is bought in any category, so its price is the whole company's. */
    private void requireScope(Subject subject) {
        if (subject.category() == null) {
            caller.requireWholeCompany();
        } else {
            caller.requireCategory(List.of(subject.category()));
        }
    }
}
