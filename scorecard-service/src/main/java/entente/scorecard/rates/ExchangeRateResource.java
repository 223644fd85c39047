package entente.scorecard.rates;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exchange rates into the reporting currency. */
@Path("/exchange-rates")
@RunOnVirtualThread
public class ExchangeRateResource {

    private final CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates;
    private final ExchangeRateView view;
    private final Lists lists;
    private final CommandRequest request;
    private final String reportingCurrency;

    ExchangeRateResource(
            EventStore store,
            ExchangeRateView view,
            Lists lists,
            CommandRequest request,
            @ConfigProperty(name = "entente.scorecard.currency") String reportingCurrency) {
        this.rates = CommandHandler.of(store, ExchangeRateEvent.CATEGORY, new ExchangeRate());
        this.view = view;
        this.lists = lists;
        this.request = request;
        this.reportingCurrency = reportingCurrency;
    }

    /**
     * A rate, asked for or answered.
     *
     * @param currency ISO 4217
     * @param validFrom first day on which it is in force, until the next one
     * @param rate what one unit is worth in the reporting currency, a decimal string
     */
    public record ExchangeRateBody(
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency,
            @NotNull LocalDate validFrom,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 12, fraction = 12)
                    @DecimalMax("1000000000000")
                    BigDecimal rate) {}

    /** A rate in a list. */
    public record ExchangeRateItem(
            String currency, LocalDate validFrom, String rate, String reportingCurrency) {}

    /** Sets the rate of a currency from a day on; again for the same day to correct it. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.CATEGORY_MANAGER})
    public RestResponse<ExchangeRateBody> set(@Valid @NotNull ExchangeRateBody body) {
        Outcome<ExchangeRate.Rates> outcome =
                rates.handle(
                        body.currency(),
                        new ExchangeRate.Command.SetRate(
                                reportingCurrency, body.currency(), body.validFrom(), body.rate()),
                        request.context());
        return Answers.created(outcome, "/exchange-rates?currency=" + body.currency(), body);
    }

    /** The rates, by currency and day. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.ERP_INTEGRATION,
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<ExchangeRateItem>> list(
            @BeanParam ListRequest request,
            @RestQuery @Nullable String currency,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate validFrom) {
        return lists.of(view)
                .where("currency", currency)
                .where("validFrom", validFrom)
                .sortable("currency", "validFrom")
                .sortedBy("currency,validFrom")
                .answer(
                        request,
                        ExchangeRateItem.class,
                        row ->
                                new ExchangeRateItem(
                                        row.currency,
                                        row.validFrom,
                                        row.rate.toPlainString(),
                                        reportingCurrency));
    }
}
