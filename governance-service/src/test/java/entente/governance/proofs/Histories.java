package entente.governance.proofs;

import entente.governance.actions.ActionEvent;
import entente.governance.actions.Pledge;
import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterId;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Terms;
import entente.governance.decisions.DecisionEvent;
import entente.governance.decisions.Right;
import entente.governance.decisions.Topic;
import entente.governance.documents.DocumentEvent;
import entente.governance.documents.DocumentKind;
import entente.governance.documents.InformationClass;
import entente.governance.documents.Paper;
import entente.governance.kickoff.Output;
import entente.governance.kickoff.WorkshopEvent;
import entente.governance.kickoff.WorkshopId;
import entente.governance.meetings.MeetingEvent;
import entente.governance.people.Side;
import entente.platform.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happens between two sides who keep the rules, and what would if one of these were gone. */
final class Histories {

    static final UUID ACME = new UUID(1, 1);

    private static final UUID PARTNERSHIP = new UUID(2, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
    private static final Calendar CALENDAR = Calendar.of(ZoneId.of("UTC"));
    private static final MeetingEvent.Slot SLOT =
            new MeetingEvent.Slot(
                    MeetingKind.STRATEGY_MEETING,
                    Instant.parse("2026-07-14T10:00:00Z"),
                    ZoneId.of("UTC"),
                    60);
    private static final Terms TERMS =
            new Terms("", List.of(), "", List.of(), List.of(), List.of(), "", List.of());

    private Histories() {}

    /** An event as somebody would record it; {@code stream} has its category. */
    record Entry(String stream, Object event, String actor) {}

    private static <E> Entry entry(Category<E> category, UUID id, E event, String actor) {
        return new Entry(category.stream(id), event, actor);
    }

    /** All rules are kept, each of them twice or more. */
    static List<Entry> clean() {
        List<Entry> all = new ArrayList<>();
        for (int opening = 1; opening <= 2; opening++) {
            all.addAll(activated(opening, Set.of(), "eva", "tom"));
            UUID meeting = new UUID(3, opening);
            all.add(held(meeting, true));
            all.add(decided(opening, meeting));
            all.addAll(minuted(meeting, "ada", "tom"));
            all.addAll(givenUp(new UUID(6, opening), "ada", "tom"));
            all.addAll(lowered(new UUID(7, opening), "ada", "eva"));
        }
        all.add(
                entry(
                        DecisionEvent.CATEGORY,
                        new UUID(5, 9),
                        new DecisionEvent.Taken(
                                PARTNERSHIP,
                                ACME,
                                null,
                                Topic.OTHER,
                                "Where?",
                                List.of("Here", "There"),
                                "Here",
                                "Near",
                                new Right(Set.of(), Set.of()),
                                List.of(),
                                null,
                                null,
                                DAY,
                                "eva"),
                        "eva"));
        return all;
    }

    /** By the code of the check that must see it: a history that breaks this rule and no other. */
    static Map<String, List<Entry>> broken() {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        all.put(
                "six-outputs-before-activation",
                activated(11, Set.of(Output.QUICK_WINS), "eva", "tom"));
        UUID one = new UUID(3, 11);
        all.put("decisions-with-quorum", List.of(held(one, false), decided(11, one)));
        all.put("minutes-approved-by-another", minuted(new UUID(3, 12), "ada", "ada"));
        all.put("charters-signed-by-two", activated(12, Set.of(), "eva", "eva"));
        all.put("actions-given-up-by-both", givenUp(new UUID(6, 11), "ada", "ada"));
        all.put("classes-lowered-by-another", lowered(new UUID(7, 11), "ada", "ada"));
        return all;
    }

    static List<Entry> activated(int opening, Set<Output> taken, String ours, String theirs) {
        UUID workshop = WorkshopId.of(PARTNERSHIP, opening);
        UUID charter = CharterId.of(PARTNERSHIP, opening);
        List<Entry> all = new ArrayList<>();
        all.add(
                entry(
                        WorkshopEvent.CATEGORY,
                        workshop,
                        new WorkshopEvent.Prepared(PARTNERSHIP, ACME, opening),
                        "policy"));
        for (Output output : Output.values()) {
            all.add(
                    entry(
                            WorkshopEvent.CATEGORY,
                            workshop,
                            new WorkshopEvent.OutputDelivered(
                                    PARTNERSHIP, ACME, output, "As agreed", null, Side.OURS, "ada"),
                            "ada"));
        }
        for (Output output : taken) {
            all.add(
                    entry(
                            WorkshopEvent.CATEGORY,
                            workshop,
                            new WorkshopEvent.OutputWithdrawn(
                                    PARTNERSHIP, ACME, output, "Not so", "ada"),
                            "ada"));
        }
        all.add(
                entry(
                        CharterEvent.CATEGORY,
                        charter,
                        new CharterEvent.Drafted(PARTNERSHIP, ACME, opening, CALENDAR, TERMS),
                        "policy"));
        all.add(entry(CharterEvent.CATEGORY, charter, signed(Side.OURS, ours), ours));
        all.add(entry(CharterEvent.CATEGORY, charter, signed(Side.THEIRS, theirs), theirs));
        all.add(
                entry(
                        CharterEvent.CATEGORY,
                        charter,
                        new CharterEvent.Activated(
                                PARTNERSHIP,
                                ACME,
                                charter,
                                1,
                                DAY,
                                DAY.plusYears(1),
                                CALENDAR,
                                TERMS),
                        "ada"));
        return all;
    }

    private static CharterEvent signed(Side side, String by) {
        return new CharterEvent.Signed(
                PARTNERSHIP, ACME, 1, side, new UUID(9, side == Side.OURS ? 1 : 2), DAY, by);
    }

    static Entry held(UUID meeting, boolean quorum) {
        return entry(
                MeetingEvent.CATEGORY,
                meeting,
                new MeetingEvent.Held(
                        PARTNERSHIP, ACME, SLOT, DAY, List.of(), quorum, List.of(), "ada"),
                "ada");
    }

    static Entry decided(int number, UUID meeting) {
        return entry(
                DecisionEvent.CATEGORY,
                new UUID(5, number),
                new DecisionEvent.Taken(
                        PARTNERSHIP,
                        ACME,
                        meeting,
                        Topic.INVESTMENT,
                        "Which press?",
                        List.of("New", "Used"),
                        "New",
                        "Pays back",
                        new Right(Set.of(), Set.of()),
                        List.of(),
                        null,
                        null,
                        DAY,
                        "eva"),
                "eva");
    }

    private static List<Entry> minuted(UUID meeting, String writer, String approver) {
        return List.of(
                entry(
                        MeetingEvent.CATEGORY,
                        meeting,
                        new MeetingEvent.Minuted(PARTNERSHIP, ACME, "All well", Side.OURS, writer),
                        writer),
                // What an event says of its author is not believed.
                entry(
                        MeetingEvent.CATEGORY,
                        meeting,
                        new MeetingEvent.MinutesApproved(
                                PARTNERSHIP, ACME, SLOT, DAY, true, List.of(), 0, 0, null, "tom"),
                        approver));
    }

    static List<Entry> givenUp(UUID action, String offers, String agrees) {
        return List.of(
                entry(
                        ActionEvent.CATEGORY,
                        action,
                        new ActionEvent.WithdrawalOffered(
                                PARTNERSHIP, ACME, Side.OURS, "No use", offers),
                        offers),
                entry(
                        ActionEvent.CATEGORY,
                        action,
                        new ActionEvent.Withdrawn(
                                PARTNERSHIP,
                                ACME,
                                new Pledge(new UUID(9, 1), Side.OURS, DAY, ZoneId.of("UTC"), null),
                                "No use",
                                DAY,
                                agrees),
                        agrees));
    }

    private static List<Entry> lowered(UUID document, String sets, String lowers) {
        Paper before =
                new Paper(Side.OURS, "Award", DocumentKind.REPORT, InformationClass.INTERNAL);
        Paper after = new Paper(Side.OURS, "Award", DocumentKind.REPORT, InformationClass.PUBLIC);
        return List.of(
                entry(
                        DocumentEvent.CATEGORY,
                        document,
                        new DocumentEvent.Opened(PARTNERSHIP, ACME, before, sets),
                        sets),
                entry(
                        DocumentEvent.CATEGORY,
                        document,
                        new DocumentEvent.Reclassified(
                                PARTNERSHIP,
                                ACME,
                                after,
                                InformationClass.INTERNAL,
                                sets,
                                "Announced",
                                lowers),
                        lowers));
    }
}
