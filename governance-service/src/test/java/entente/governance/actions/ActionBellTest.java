package entente.governance.actions;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bells;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import entente.platform.testkit.Recordings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionBellTest {

    private static final UUID SELF = new UUID(1, 1);
    private static final UUID PARTNERSHIP = new UUID(2, 2);
    private static final UUID SUPPLIER = new UUID(3, 3);
    private static final UUID OWNER = new UUID(4, 4);
    private static final Pledge PLEDGE =
            new Pledge(OWNER, Side.THEIRS, LocalDate.of(2026, 8, 15), ZoneOffset.UTC, null);

    private static List<Ring> rung(ActionEvent event) {
        return new ActionBell().ring(new Recordings().record(ActionEvent.CATEGORY, SELF, event));
    }

    @Test
    void the_owner_is_reminded_and_nobody_else() {
        assertThat(rung(new ActionEvent.Reminded(PARTNERSHIP, SUPPLIER, PLEDGE)))
                .containsExactly(
                        new Ring(
                                PARTNERSHIP,
                                SUPPLIER,
                                NoticeKind.DUE,
                                "Your action is due soon",
                                "/action-items/" + SELF,
                                PLEDGE.dueOn(),
                                Audience.of(OWNER)));
    }

    @Test
    void who_asks_the_owner_hears_that_it_is_overdue() {
        Ring ring =
                rung(new ActionEvent.Overdue(PARTNERSHIP, SUPPLIER, "Send samples", PLEDGE))
                        .getFirst();
        assertThat(ring.kind()).isEqualTo(NoticeKind.OVERDUE);
        assertThat(ring.audience().persons()).containsExactly(OWNER);
        assertThat(ring.audience().ours()).containsExactly(PartnershipRole.CATEGORY_MANAGER);
        assertThat(ring.audience().theirs()).containsExactly(PartnershipRole.ACCOUNT_MANAGER);
    }

    @Test
    void an_offer_goes_to_the_other_side() {
        Ring ring =
                rung(new ActionEvent.WithdrawalOffered(
                                PARTNERSHIP, SUPPLIER, Side.OURS, "Not needed", "ada"))
                        .getFirst();
        assertThat(ring.audience()).isEqualTo(Audience.leading(Side.THEIRS));
    }

    @Test
    void every_shape_is_told_or_not() {
        assertThat(Bells.verify(new ActionBell())).isNotEmpty();
    }
}
