package entente.scorecard.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept with a line is all that the log has of it, as far as folding is concerned. */
class LineCodecTest {

    private static List<PurchaseEvent> story() {
        return LineScript.line()
                .standard("12.10")
                .promised("2026-08-15")
                .placed("1000", "12.50", "2026-07-01", "2026-08-14")
                .confirmed("2026-07-03", "2026-08-15")
                .movedBy(PurchaseFact.Side.BUYER, "2026-07-05", "2026-08-20")
                .resizedBy(PurchaseFact.Side.SUPPLIER, "2026-07-06", "900")
                .repricedBy(PurchaseFact.Side.BUYER, "2026-07-07", "12.55")
                .received("R1", "600", "2026-08-16", "2026-08-18")
                .inspected("R1", "3", "2026-08-17")
                .by(new Party.Supplier(new UUID(7, 8)))
                .received("R2", "400", "2026-08-19")
                .reversed("R2", "2026-08-21")
                .invoiced("600", "12.55", "USD", "2026-08-22")
                .complained("C1", "2026-08-23")
                .settled("C1", "2026-08-29")
                .cancelledBy(PurchaseFact.Side.SUPPLIER, "2026-08-30")
                .events();
    }

    @Test
    void every_kind_of_fact_comes_back_as_it_was() {
        List<PurchaseEvent> events = story();
        Set<Class<?>> kinds = new HashSet<>();
        events.forEach(event -> kinds.add(event.fact().getClass()));
        assertThat(kinds).hasSize(PurchaseFact.OnLine.class.getPermittedSubclasses().length);

        List<PurchaseEvent> again = decoded(LineScript.line().id(), LineCodec.encode(events));

        assertThat(again).isEqualTo(events);
        assertThat(again)
                .extracting(PurchaseEvent::fact)
                .isEqualTo(events.stream().map(PurchaseEvent::fact).toList());
        assertThat(again)
                .extracting(PurchaseEvent::time)
                .isEqualTo(events.stream().map(PurchaseEvent::time).toList());
        assertThat(again)
                .extracting(PurchaseEvent::source, PurchaseEvent::id)
                .isEqualTo(
                        events.stream()
                                .map(e -> org.assertj.core.groups.Tuple.tuple(e.source(), e.id()))
                                .toList());
    }

    @Test
    void what_is_absent_unusual_or_large_comes_back_too() {
        LineId line = LineScript.line().id();
        PurchaseFact fact =
                new PurchaseFact.Placed(
                        line,
                        LineScript.ACME,
                        "größe-Ø",
                        "",
                        new BigDecimal("1E+2"),
                        "PCE",
                        new BigDecimal("999999999999999.123456789"),
                        null,
                        "EUR",
                        LocalDate.of(1990, 1, 1),
                        null,
                        null,
                        LocalDate.of(2099, 12, 31),
                        null);
        PurchaseEvent event =
                new PurchaseEvent(
                        "erp",
                        "1",
                        OffsetDateTime.parse("1969-12-31T23:59:59.987654321-05:30"),
                        new UUID(-1, Long.MIN_VALUE),
                        fact);

        PurchaseEvent again = decoded(line, LineCodec.encode(List.of(event))).getFirst();

        assertThat(again.fact()).isEqualTo(fact);
        assertThat(again.time()).isEqualTo(event.time());
        assertThat(again.time().getOffset()).isEqualTo(event.time().getOffset());
        assertThat(again.contentHash()).isEqualTo(event.contentHash());
    }

    @Test
    void another_form_is_not_misread() {
        byte[] bytes = LineCodec.encode(story());
        bytes[0] = (byte) (bytes[0] + 2);
        assertThat(LineCodec.decode(LineScript.line().id(), bytes)).isNull();
    }

    private static List<PurchaseEvent> decoded(LineId line, byte[] bytes) {
        return Objects.requireNonNull(LineCodec.decode(line, bytes));
    }
}
