package entente.innovation.ledger;

import static entente.innovation.ledger.Samples.ENTRY;
import static entente.innovation.ledger.Samples.INITIATIVE;
import static entente.innovation.ledger.Samples.JULY;
import static entente.innovation.ledger.Samples.SUPPLIER;
import static entente.innovation.ledger.Samples.TODAY;
import static entente.innovation.ledger.Samples.d;
import static entente.innovation.ledger.Samples.mark;
import static entente.innovation.ledger.Samples.part;
import static entente.innovation.ledger.Samples.realised;
import static entente.innovation.ledger.Samples.reversed;
import static entente.innovation.ledger.Samples.validated;
import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ledger.EntryProfile.ShownMove;
import entente.innovation.ledger.LedgerEntryView.EntryRow;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerEntryViewTest {

    private static final String STREAM = LedgerEvent.CATEGORY.stream(INITIATIVE);
    private static final Mark BENEFIT = mark(Kind.AVOIDED_COST);

    private final ViewSpec<LedgerEvent, EntryRow> view = ViewSpec.of(new LedgerEntryView());

    @Test
    void an_entry_shows_every_amount_that_moved_and_when() {
        Line line =
                new Line(
                        BENEFIT,
                        d("100"),
                        "Less assembly",
                        new Source("SAP-EU", "4711"),
                        new Portion("Assembly time", d("1000"), d("10")),
                        "source|sap-eu|4711");
        view.by("ada").given(STREAM, new Claimed(SUPPLIER, line, "ada"));
        view.by("bob")
                .given(
                        STREAM,
                        validated(BENEFIT, "60"),
                        realised(BENEFIT, "20", JULY),
                        realised(BENEFIT, "30", TODAY),
                        reversed(BENEFIT, Step.REALISED, "35", part(TODAY, "30"), part(JULY, "5")),
                        new GainShareAgreed(SUPPLIER, d("40"), "ada"));
        EntryRow row = view.row(ENTRY);
        assertThat(row.months).containsExactly("2026-07", "2026-11");
        EntryProfile shown = LedgerEntryView.profile(row);
        assertThat(shown.status()).isEqualTo(EntryStatus.REALISED);
        assertThat(shown.realised()).isEqualTo(new Money("15.00", "EUR"));
        assertThat(shown.source()).isEqualTo(new Source("SAP-EU", "4711"));
        assertThat(shown.baseline())
                .isEqualTo(
                        new EntryProfile.ShownBaseline(
                                "Assembly time", new Money("1000.00", "EUR"), "10"));
        assertThat(shown.moves())
                .containsExactly(
                        move(1, Step.CLAIMED, "100.00", JULY, "ada"),
                        move(2, Step.VALIDATED, "60.00", JULY, "bob"),
                        move(3, Step.REALISED, "20.00", JULY, "bob"),
                        move(4, Step.REALISED, "30.00", TODAY, "bob"),
                        move(5, Step.REALISED, "-30.00", TODAY, "bob"),
                        move(5, Step.REALISED, "-5.00", JULY, "bob"));
        assertThat(view.rows()).hasSize(1);
    }

    private static ShownMove move(int version, Step step, String amount, LocalDate on, String by) {
        return new ShownMove(
                version,
                step,
                new Money(amount, "EUR"),
                on,
                by,
                amount.startsWith("-") ? "Counted twice" : null);
    }
}
