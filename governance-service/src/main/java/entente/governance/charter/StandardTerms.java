package entente.governance.charter;

import static entente.governance.people.PartnershipRole.CATEGORY_MANAGER;
import static entente.governance.people.PartnershipRole.ENGINEER;
import static entente.governance.people.PartnershipRole.SPONSOR;

import entente.governance.people.PartnershipRole;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** What a charter begins with: the standard cadence (rule G3), all else is to be agreed on. */
final class StandardTerms {

    private StandardTerms() {}

    static Terms draft() {
        return new Terms(
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(
                        rhythm(
                                MeetingKind.QUARTERLY_BUSINESS_REVIEW,
                                "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
                                120,
                                SPONSOR),
                        rhythm(
                                MeetingKind.OPERATIONAL_CALL,
                                "FREQ=MONTHLY;BYDAY=1MO",
                                60,
                                CATEGORY_MANAGER),
                        rhythm(
                                MeetingKind.STRATEGY_MEETING,
                                "FREQ=MONTHLY;INTERVAL=12;BYDAY=3WE",
                                240,
                                SPONSOR),
                        rhythm(
                                MeetingKind.INNOVATION_ROUND,
                                "FREQ=MONTHLY;INTERVAL=6;BYDAY=2WE",
                                180,
                                ENGINEER),
                        rhythm(
                                MeetingKind.STEERING_COMMITTEE,
                                "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH",
                                90,
                                SPONSOR)));
    }

    private static Rhythm rhythm(
            MeetingKind kind, String rrule, int minutes, PartnershipRole needed) {
        return new Rhythm(kind, rrule, LocalTime.of(10, 0), minutes, Set.of(needed));
    }
}
