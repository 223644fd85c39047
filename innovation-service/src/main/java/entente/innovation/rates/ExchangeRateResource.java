package entente.innovation.rates;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Exchange rates into the currency that value is summed in. */
@Path("/exchange-rates")
@RunOnVirtualThread
@Tag(name = "Value")
public class ExchangeRateResource {

    private final CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates;
    private final CommandRequest request;
    private final String reportingCurrency;

    ExchangeRateResource(
            CommandHandler<ExchangeRate.Command, ExchangeRate.Rates, ExchangeRateEvent> rates,
            CommandRequest request,
            @ConfigProperty(name = "entente.innovation.currency") String reportingCurrency) {
        this.rates = rates;
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
    public record RateBody(
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency,
            @NotNull LocalDate validFrom,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 12, fraction = 12)
                    @DecimalMax("1000000000000")
                    BigDecimal rate) {}

    /** The rates of a currency, oldest first. */
    public record RatesOf(String currency, String reportingCurrency, List<RateFrom> rates) {
        public RatesOf {
            rates = List.copyOf(rates);
        }
    }

    /** A rate and the first day on which it is in force. */
    public record RateFrom(LocalDate validFrom, String rate) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.CATEGORY_MANAGER})
    @Operation(
            summary = "Set the rate of a currency from a day on",
            description =
                    "Again for the same day corrects it for entries to come; what was entered keeps"
                            + " its rate. 422 rate-not-positive, rate-of-reporting-currency.")
    public RestResponse<RateBody> set(@Valid @NotNull RateBody body) {
        Outcome<ExchangeRate.Rates> outcome =
                rates.handle(
                        body.currency(),
                        new ExchangeRate.Command.SetRate(
                                reportingCurrency, body.currency(), body.validFrom(), body.rate()),
                        request.context());
        return Answers.created(outcome, "/exchange-rates/" + body.currency(), body);
    }

    @GET
    @Path("/{currency}")
    @RolesAllowed({
        Roles.ERP_INTEGRATION,
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the rates of a currency",
            description = "None is set of a currency that nobody named yet.")
    public RestResponse<RatesOf> get(
            @RestPath @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency) {
        Outcome<ExchangeRate.Rates> outcome = rates.load(currency);
        return Answers.ok(
                outcome,
                new RatesOf(
                        currency,
                        reportingCurrency,
                        outcome.state().byDay().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each ->
                                        new RateFrom(
                                                each.getKey(), each.getValue().toPlainString()))
                                .toList()));
    }
}
