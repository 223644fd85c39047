package entente.governance.heard;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.heard.ValueTold.Money;
import entente.governance.heard.ValueView.ValueRow;
import entente.governance.heard.WatchView.WatchRow;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private static final UUID ACME = new UUID(7, 1);

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    @Test
    void a_certificate_that_was_renewed_is_not_at_risk_any_more() {
        ViewSpec<WatchTold, WatchRow> view = ViewSpec.of(new WatchView());
        LocalDate end = LocalDate.parse("2027-03-31");
        view.given("certificates/1", new WatchTold.CertificateExpiring(ACME, "ISO-9001", end));
        assertThat(view.row(ACME + "/CERTIFICATE/ISO-9001").state).isEqualTo("EXPIRING");
        view.given(
                "certificates/1",
                new WatchTold.CertificateRecorded(ACME, "ISO-9001", end.plusYears(3)));
        assertThat(view.row(ACME + "/CERTIFICATE/ISO-9001"))
                .satisfies(row -> {
                    assertThat(row.state).isNull();
                    assertThat(row.until).isEqualTo(end.plusYears(3));
                });
    }

    @Test
    void value_is_summed_per_currency_and_taken_back_where_it_was() {
        ViewSpec<ValueTold, ValueRow> view = ViewSpec.of(new ValueView());
        view.given(
                "ledger/1",
                new ValueTold.Validated(ACME, eur("84000.00")),
                new ValueTold.Realised(ACME, eur("50000.00")),
                new ValueTold.Reversed(ACME, eur("10000.00"), "REALISED"),
                new ValueTold.Reversed(ACME, eur("7.00"), "CLAIMED"));
        ValueRow row = view.row(ACME + "/EUR");
        assertThat(row.validated).isEqualByComparingTo("84000");
        assertThat(row.realised).isEqualByComparingTo("40000");
    }
}
