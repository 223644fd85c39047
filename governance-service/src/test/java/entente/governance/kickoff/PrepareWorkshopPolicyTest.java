package entente.governance.kickoff;

import entente.governance.calendar.Calendar;
import entente.governance.kickoff.WorkshopCommand.Prepare;
import entente.governance.partnership.Cause;
import entente.governance.partnership.Model;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.platform.testkit.PolicySpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every opening of a partnership begins with a workshop. */
class PrepareWorkshopPolicyTest {

    private static final UUID SELF = new UUID(1, 1);
    private static final UUID ACME = new UUID(2, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final Calendar CALENDAR = Calendar.of(ZoneOffset.UTC);

    @Test
    void an_opening_begins_with_a_workshop() {
        PolicySpec<PartnershipEvent, WorkshopCommand> policy =
                PolicySpec.of(
                        new PrepareWorkshopPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String stream = PartnershipEvent.CATEGORY.stream(SELF);
        policy.when(
                        stream,
                        new Opened(
                                SELF,
                                ACME,
                                2,
                                Model.STRATEGIC,
                                new UUID(3, 1),
                                new UUID(3, 2),
                                CALENDAR,
                                TODAY))
                .thenSends(WorkshopId.of(SELF, 2), new Prepare(SELF, ACME, 2));
        policy.when(stream, new Closed(SELF, ACME, Cause.STEP_DOWN, TODAY)).thenNothing();
    }
}
