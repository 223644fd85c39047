package entente.governance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.notifications.TrayCommand.BeginDigest;
import entente.governance.notifications.TrayCommand.Choose;
import entente.governance.notifications.TrayCommand.EndDigest;
import entente.governance.notifications.TrayCommand.HoldDigest;
import entente.governance.notifications.TrayCommand.MarkThem;
import entente.governance.notifications.TrayEvent.ChannelChosen;
import entente.governance.notifications.TrayEvent.DigestBegun;
import entente.governance.notifications.TrayEvent.DigestHeld;
import entente.governance.notifications.TrayEvent.DigestSent;
import entente.governance.notifications.TrayEvent.Marked;
import entente.platform.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final UUID NOTICE = new UUID(1, 1);
    private static final DigestBegun BEGUN = new DigestBegun("ada", TODAY, 40, 3);

    private final DeciderSpec<TrayCommand, TrayState, TrayEvent> tray = DeciderSpec.of(new Tray());

    @Test
    void notices_are_marked() {
        tray.given()
                .when(new MarkThem("ada", List.of(NOTICE), Mark.READ))
                .then(new Marked("ada", List.of(NOTICE), Mark.READ));
        tray.given().when(new MarkThem("ada", List.of(), Mark.READ)).thenNothing();
    }

    @Test
    void a_channel_is_chosen_once() {
        ChannelChosen off = new ChannelChosen("ada", NoticeKind.NEWS, Channel.OFF);
        tray.given().when(new Choose("ada", NoticeKind.NEWS, Channel.OFF)).then(off);
        tray.given(off).when(new Choose("ada", NoticeKind.NEWS, Channel.OFF)).thenNothing();
        tray.given().when(new Choose("ada", NoticeKind.NEWS, Channel.INBOX)).thenNothing();
        tray.given().when(new Choose("ada", NoticeKind.DUE, Channel.MAIL)).thenNothing();
    }

    @Test
    void a_day_has_one_mail_whatever_becomes_of_it() {
        tray.given().when(new BeginDigest("ada", TODAY, 40, 3)).then(BEGUN);
        BeginDigest again = new BeginDigest("ada", TODAY, 41, 4);
        tray.given(BEGUN).when(again).thenRejected("digest-exists");
        DigestSent sent = new DigestSent("ada", TODAY);
        tray.given(BEGUN).when(new EndDigest(TODAY)).then(sent);
        tray.given(BEGUN, sent).when(again).thenRejected("digest-exists");
        DigestHeld held = new DigestHeld("ada", TODAY, "in-doubt");
        tray.given(BEGUN).when(new HoldDigest(TODAY, "in-doubt")).then(held);
        tray.given(BEGUN, held).when(again).thenRejected("digest-exists");
        tray.given(BEGUN, held).when(new EndDigest(TODAY)).thenRejected("digest-not-begun");
        tray.given().when(new EndDigest(TODAY)).thenRejected("digest-not-begun");
        tray.given(BEGUN).when(new EndDigest(TOMORROW)).thenRejected("digest-not-begun");
        tray.given(BEGUN)
                .when(new BeginDigest("ada", TOMORROW, 50, 1))
                .then(new DigestBegun("ada", TOMORROW, 50, 1));
    }

    @Test
    void only_a_mail_that_was_sent_has_told() {
        Tray decider = new Tray();
        TrayState begun = decider.evolve(decider.initial(), BEGUN);
        assertThat(begun.told()).isZero();
        assertThat(decider.evolve(begun, new DigestHeld("ada", TODAY, "no-mail-host")).told())
                .isZero();
        assertThat(decider.evolve(begun, new DigestSent("ada", TODAY)).told()).isEqualTo(40);
    }

    private static Notice notice(String title, int number) {
        return new Notice(
                new UUID(2, number),
                NoticeKind.DUE,
                title,
                new UUID(3, 3),
                "/action-items/7",
                TODAY,
                Instant.EPOCH,
                Mark.UNREAD,
                number);
    }

    @Test
    void a_mail_is_plain_and_what_others_wrote_stays_text() {
        DigestMail mail =
                DigestMail.of(
                        TODAY,
                        List.of(
                                notice("Send <b>samples</b>\r\n- Forged", 1),
                                notice("Sign", 2),
                                notice("Third", 3)),
                        2,
                        Map.of(new UUID(3, 3), "Acme & Sons"),
                        "https://governance.example");
        assertThat(mail.subject()).isEqualTo("Partnerships on 2026-07-14: more than 2 notices");
        assertThat(mail.text())
                .contains("- Acme & Sons: Send <b>samples</b> - Forged (until 2026-07-14)")
                .contains("https://governance.example/action-items/7")
                .contains("There is more in your inbox")
                .doesNotContain("Third");
        assertThat(mail.html())
                .contains("<b>Acme &amp; Sons</b>")
                .contains("Send &lt;b&gt;samples&lt;/b&gt;")
                .doesNotContain("Third");
    }
}
