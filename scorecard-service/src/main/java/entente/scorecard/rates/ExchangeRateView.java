package entente.scorecard.rates;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.metrics.RateBook;
import entente.scorecard.metrics.Rates;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which exchange rates are there, and what were they thought to be earlier? */
@Singleton
public class ExchangeRateView implements View<ExchangeRateEvent, ExchangeRateView.Row>, RateBook {

    private final Database database;
    private final String reportingCurrency;

    ExchangeRateView(
            Database database,
            @ConfigProperty(name = "entente.scorecard.currency") String reportingCurrency) {
        this.database = database;
        this.reportingCurrency = reportingCurrency;
    }

    /**
     * The rate of a currency from a day on.
     *
     * <p>{@code history}: every rate it was set to, oldest first, as {@code <recorded at> <rate>}.
     */
    @Entity(name = "ExchangeRate")
    @Table(name = "exchange_rate_v1")
    public static class Row {
        @Id public String id = "";
        public String currency = "";
        public LocalDate validFrom = LocalDate.EPOCH;
        public BigDecimal rate = BigDecimal.ONE;
        public Instant recordedAt = Instant.EPOCH;
        public String[] history = {};
    }

    @Override
    public Feed<ExchangeRateEvent> feed() {
        return new Feed.Log<>(ExchangeRateEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<ExchangeRateEvent> event) {
        return switch (event.event()) {
            case ExchangeRateEvent.RateSet e -> id(e);
        };
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<ExchangeRateEvent> event) {
        Row row = before == null ? new Row() : before;
        switch (event.event()) {
            case ExchangeRateEvent.RateSet e -> {
                row.id = id(e);
                row.currency = e.currency();
                row.validFrom = e.validFrom();
                row.rate = e.rate();
                row.recordedAt = event.recordedAt();
                List<String> history = new ArrayList<>(List.of(row.history));
                history.add(event.recordedAt() + " " + e.rate().toPlainString());
                row.history = history.toArray(String[]::new);
            }
        }
        return row;
    }

    private static String id(ExchangeRateEvent.RateSet event) {
        return event.currency() + "|" + event.validFrom();
    }

    @Override
    public Rates rates(@Nullable Instant asOf) {
        List<Rates.Rate> rates = new ArrayList<>();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select currency, valid_from, rate, history from"
                                                + " read_model.exchange_rate_v1")
                                .execute())) {
            BigDecimal rate =
                    asOf == null ? row.getBigDecimal(2) : knownAt(asOf, row.getArrayOfStrings(3));
            if (rate != null) {
                rates.add(new Rates.Rate(row.getString(0), row.getLocalDate(1), rate));
            }
        }
        return new Rates(reportingCurrency, rates);
    }

    private static @Nullable BigDecimal knownAt(Instant asOf, String[] history) {
        BigDecimal known = null;
        for (String entry : history) {
            int space = entry.indexOf(' ');
            if (!Instant.parse(entry.substring(0, space)).isAfter(asOf)) {
                known = new BigDecimal(entry.substring(space + 1));
            }
        }
        return known;
    }
}
