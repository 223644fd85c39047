package entente.governance.matters;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.calendar.Calendar;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.platform.testkit.Recordings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatterBellTest {

    private static final UUID PARTNERSHIP = new UUID(2, 2);
    private static final UUID SUPPLIER = new UUID(3, 3);
    private static final Set<MatterKind> SHARED =
            EnumSet.of(
                    MatterKind.SCORE_BREACHED,
                    MatterKind.TARGET_MISSED,
                    MatterKind.CERTIFICATE_EXPIRED);

    @ParameterizedTest
    @EnumSource
    void what_we_watch_is_told_to_us_only(MatterKind kind) {
        Matter matter =
                new Matter(
                        new UUID(5, 5),
                        kind,
                        "ref",
                        null,
                        "Something is open",
                        null,
                        null,
                        null,
                        null,
                        new UUID(6, 6),
                        LocalDate.of(2026, 7, 14));
        List<Ring> rung =
                new MatterBell()
                        .ring(
                                new Recordings()
                                        .record(
                                                MatterEvent.CATEGORY,
                                                PARTNERSHIP,
                                                new MatterEvent.Noted(
                                                        PARTNERSHIP,
                                                        SUPPLIER,
                                                        Calendar.of(ZoneOffset.UTC),
                                                        matter)));
        for (Ring ring : rung) {
            assertThat(ring.title()).isEqualTo("Something is open");
            assertThat(ring.kind()).isNotEqualTo(NoticeKind.NEWS);
            assertThat(ring.audience().ours()).isNotEmpty();
            assertThat(ring.audience().theirs().isEmpty()).isNotEqualTo(SHARED.contains(kind));
        }
    }
}
