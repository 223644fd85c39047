package entente.governance.actions;

import static entente.governance.actions.ActionTest.ACME;
import static entente.governance.actions.ActionTest.AGREED;
import static entente.governance.actions.ActionTest.AT;
import static entente.governance.actions.ActionTest.BERLIN;
import static entente.governance.actions.ActionTest.CYD;
import static entente.governance.actions.ActionTest.LATER;
import static entente.governance.actions.ActionTest.PARTNERSHIP;
import static entente.governance.actions.ActionTest.SUE;
import static entente.governance.actions.ActionTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.governance.actions.ActionSheet.Line;
import entente.governance.calendar.Calendar;
import entente.governance.partnership.Footing;
import entente.governance.partnership.Phase;
import entente.governance.people.Roster;
import entente.platform.Rejected;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionSheetTest {

    private static final String ID = new UUID(7, 1).toString();
    private static final Footing FOOTING =
            new Footing(
                    PARTNERSHIP,
                    ACME,
                    Phase.ACTIVE,
                    1,
                    Calendar.of(BERLIN),
                    new Roster(List.of(SUE, CYD)));
    private static final Pledges.By BY = new Pledges.By("sue", AT, TODAY);

    private static Rejected refusal(String csv) {
        try {
            ActionSheet.of(csv);
        } catch (Rejected e) {
            return e;
        }
        throw new AssertionError("It was read");
    }

    private static List<ActionEvent> changes(String columns, String cells) {
        ActionSheet sheet = ActionSheet.of("id," + columns + "\n" + ID + "," + cells + "\n");
        assertThat(sheet.faults()).isEmpty();
        Action action = new Action();
        ActionState.Known agreed = (ActionState.Known) action.evolve(action.initial(), AGREED);
        return action.decide(sheet.rows().getFirst().change(agreed, FOOTING, SUE, BY), agreed);
    }

    @Test
    void columns_that_nobody_knows_are_named_before_anything_is_read() {
        Rejected unknown = refusal("id,title,colour,shape\n,x,red,round\n");
        assertThat(unknown.code()).isEqualTo("columns-unknown");
        assertThat(unknown.kind()).isEqualTo(Rejected.Kind.MALFORMED);
        assertThat(unknown.detail()).contains("colour, shape");
        assertThat(refusal("id,id\n").code()).isEqualTo("columns-doubled");
        assertThat(refusal("").code()).isEqualTo("columns-missing");
    }

    @Test
    void a_sheet_is_read_as_spreadsheets_write_it() {
        ActionSheet sheet =
                ActionSheet.of(
                        String.join(
                                "\r\n",
                                "\uFEFFtitle;description;dueOn",
                                "\"Send \"\"six\"\"; now\";\"two\nlines\";2026-04-15",
                                "",
                                "'=1+1;;",
                                "last;;"));
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.rows()).extracting(Line::line).containsExactly(2, 5, 6);
        assertThat(sheet.rows())
                .extracting(Line::title)
                .containsExactly("Send \"six\"; now", "=1+1", "last");
        assertThat(sheet.rows().getFirst().description()).isEqualTo("two\nlines");
        assertThat(sheet.rows().getFirst().dueOn()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"never closed,2026-04-15 | line-broken",
                "\"closed\" too early,2026-04-15 | line-broken",
                "a \"quote\" inside,2026-04-15 | line-broken",
                "too,many,cells | line-broken",
                "too few | line-broken",
                "a title,15.4.2026 | cell-malformed",
                "a title,2026-02-30 | cell-malformed",
            })
    void a_broken_line_takes_no_other_with_it(String line, String code) {
        ActionSheet sheet =
                ActionSheet.of("title,dueOn\nbefore,2026-04-15\n" + line + "\nbehind,2026-04-15\n");
        assertThat(sheet.rows()).extracting(Line::title).containsExactly("before", "behind");
        assertThat(sheet.rows()).extracting(Line::line).containsExactly(2, 4);
        assertThat(sheet.faults()).extracting(Sheet.Fault::line).containsExactly(3);
        assertThat(sheet.faults()).extracting(Sheet.Fault::code).containsExactly(code);
    }

    @Test
    void of_ten_thousand_lines_the_broken_ones_are_told_and_the_others_read() {
        StringBuilder csv = new StringBuilder("title,ownerId,dueOn,priority\n");
        for (int i = 2; i <= 10_001; i++) {
            boolean broken = i % 20 == 0;
            csv.append(broken ? "\"Send " : "Send ").append(i).append(",,2026-04-15,HIGH\n");
        }
        ActionSheet sheet = ActionSheet.of(csv.toString());
        assertThat(sheet.rows()).hasSize(9_500);
        assertThat(sheet.faults()).hasSize(500).allMatch(fault -> fault.line() % 20 == 0);
        assertThat(sheet.rows()).allMatch(row -> ("Send " + row.line()).equals(row.title()));
    }

    @Test
    void what_does_not_fit_a_column_is_told() {
        ActionSheet sheet =
                ActionSheet.of(
                        "id,ownerId,version,status,priority\n"
                                + "x,,,,\n,x,,,\n,,x,,\n,,,GONE,\n,,,,URGENT\n"
                                + (ID + ",,,,\n").repeat(2));
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.faults())
                .extracting(Sheet.Fault::code)
                .containsExactly(
                        "cell-malformed",
                        "cell-malformed",
                        "cell-malformed",
                        "cell-malformed",
                        "cell-malformed",
                        "id-twice");
    }

    @Test
    void a_row_changes_what_differs() {
        assertThat(
                        changes(
                                "title,priority,dueOn,status,ownerSide,overdue,changeOffered,meetingId,supplierId,version",
                                "Send samples,NORMAL,2026-03-31,OPEN,THEIRS,false,false,,,1"))
                .isEmpty();
        assertThat(changes("title", "")).isEmpty();
        assertThat(changes("title,description", "Send samples,"))
                .singleElement()
                .isInstanceOf(ActionEvent.Described.class);
        assertThat(changes("title,priority,dueOn,status", "Send five,HIGH,2026-04-15,STARTED"))
                .extracting(Object::getClass)
                .containsExactly(
                        ActionEvent.Retitled.class,
                        ActionEvent.Reprioritised.class,
                        ActionEvent.ChangeOffered.class,
                        ActionEvent.Started.class);
        assertThat(changes("status", "DONE"))
                .singleElement()
                .isInstanceOf(ActionEvent.Completed.class);
        assertThatThrownBy(() -> changes("status", "WITHDRAWN"))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("status-not-imported"));
    }

    @Test
    void a_row_without_an_id_is_a_new_action() {
        ActionSheet sheet =
                ActionSheet.of(
                        """
                        title,ownerId,dueOn
                        Call,OWNER,2026-04-15
                        ,OWNER,2026-04-15
                        Call,,2026-04-15
                        Call,OWNER,
                        Call,00000000-0000-0008-0000-000000000008,2026-04-15
                        """
                                .replace("OWNER", CYD.personId().toString()));
        List<String> came =
                sheet.rows().stream()
                        .map(row -> {
                            try {
                                row.agree(FOOTING, BY);
                                return "agreed";
                            } catch (Rejected e) {
                                return e.code();
                            }
                        })
                        .toList();
        assertThat(came)
                .containsExactly(
                        "agreed",
                        "cell-missing",
                        "owner-missing",
                        "cell-missing",
                        "owner-not-seated");
    }
}
