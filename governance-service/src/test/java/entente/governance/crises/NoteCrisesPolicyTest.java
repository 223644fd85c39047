package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Promised;
import entente.governance.crises.CrisisEvent.Recorded;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterCommand.Note;
import entente.governance.matters.MatterCommand.SettleAbout;
import entente.governance.matters.MatterKind;
import entente.governance.partnership.PartnershipId;
import entente.governance.scenarios.ScenarioKind;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoteCrisesPolicyTest {

    private static final UUID SELF = new UUID(7, 1);
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID PARTNERSHIP = PartnershipId.of(ACME);
    private static final LocalDate BEGAN = LocalDate.of(2026, 7, 10);
    private static final String STREAM = CrisisEvent.CATEGORY.stream(SELF);

    private final PolicySpec<CrisisEvent, MatterCommand> policy =
            PolicySpec.of(
                    new NoteCrisesPolicy(() -> {
                        throw new AssertionError("A spec runs no command");
                    }));

    private static Recorded recorded(@Nullable UUID supplier) {
        return new Recorded(
                supplier,
                ScenarioKind.TRADE_WAR,
                "Tariffs",
                BEGAN,
                List.of("castings"),
                supplier == null ? List.of() : List.of(supplier),
                0,
                "ada");
    }

    @Test
    void a_crisis_is_open_with_each_supplier_until_it_is_over() {
        UUID event = new Recordings().record(STREAM, recorded(ACME)).eventId();
        policy.when(STREAM, recorded(ACME))
                .thenSends(
                        PARTNERSHIP,
                        new Note(
                                PARTNERSHIP,
                                ACME,
                                new Matter(
                                        event,
                                        MatterKind.CRISIS,
                                        SELF.toString(),
                                        null,
                                        "Crisis since 2026-07-10: Tariffs",
                                        null,
                                        null,
                                        null,
                                        null,
                                        event,
                                        BEGAN)));
        policy.when(STREAM, new Closed(ACME, BEGAN, null, "ada"))
                .thenSends(
                        PARTNERSHIP,
                        new SettleAbout(
                                MatterKind.CRISIS,
                                SELF.toString(),
                                "The crisis was over on 2026-07-10"));
    }

    @Test
    void what_is_between_the_two_or_of_nobody_is_no_matter() {
        policy.when(STREAM, new Promised(ACME, BigDecimal.TEN, "kg", BEGAN, "tom")).thenNothing();
        policy.when(STREAM, recorded(null)).thenNothing();
        policy.when(STREAM, new Closed(null, BEGAN, null, "ada")).thenNothing();
    }
}
