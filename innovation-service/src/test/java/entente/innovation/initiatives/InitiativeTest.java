package entente.innovation.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeCommand.AgreeIpTerms;
import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.EndPilot;
import entente.innovation.initiatives.InitiativeCommand.Join;
import entente.innovation.initiatives.InitiativeCommand.MoveMilestone;
import entente.innovation.initiatives.InitiativeCommand.PassGate;
import entente.innovation.initiatives.InitiativeCommand.ProposeGate;
import entente.innovation.initiatives.InitiativeCommand.ProposeIpTerms;
import entente.innovation.initiatives.InitiativeCommand.ReachMilestone;
import entente.innovation.initiatives.InitiativeCommand.RefuseGate;
import entente.innovation.initiatives.InitiativeCommand.Replace;
import entente.innovation.initiatives.InitiativeCommand.SetMilestone;
import entente.innovation.initiatives.InitiativeCommand.Start;
import entente.innovation.initiatives.InitiativeCommand.StartPilot;
import entente.innovation.initiatives.InitiativeCommand.Stop;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.GateRefused;
import entente.innovation.initiatives.InitiativeEvent.IpTermsAgreed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.MemberJoined;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeEvent.MilestoneMoved;
import entente.innovation.initiatives.InitiativeEvent.MilestoneReached;
import entente.innovation.initiatives.InitiativeEvent.MilestoneSet;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeEvent.PilotStarted;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.InitiativeState.Running;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitiativeTest {

    static final UUID ACME = new UUID(1, 1);
    static final UUID PILOT = new UUID(3, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final Member ADA = new Member(new UUID(9, 1), Side.OURS, TeamRole.OWNER, "ada");
    static final Member TOM = new Member(new UUID(9, 2), Side.THEIRS, TeamRole.OWNER, "tom");
    private static final UUID BEN = new UUID(9, 3);
    static final Asker OURS = new Asker("ada", Side.OURS, TODAY);
    static final Asker THEIRS = new Asker("tom", Side.THEIRS, TODAY);
    static final Started STARTED =
            new Started(
                    ACME,
                    "Bond instead of weld",
                    "Half the time",
                    IdeaKind.PROCESS_IMPROVEMENT,
                    List.of(),
                    ADA,
                    TOM,
                    START,
                    "ada");
    static final IpTerms TERMS = new IpTerms("Each its own", "Both", "The process");
    static final IpTermsProposed OFFERED =
            new IpTermsProposed(ACME, 1, TERMS, Side.OURS, ADA.personId(), "ada");
    static final IpTermsAgreed AGREED = new IpTermsAgreed(ACME, 1, TOM.personId(), TODAY, "tom");
    static final PilotStarted TESTED =
            new PilotStarted(
                    ACME, PILOT, "It holds", "Pull", START.plusDays(30), START.plusDays(60), "ada");
    static final Stopped STOPPED =
            new Stopped(ACME, Stage.IDEA, StopReason.NO_BENEFIT, "No", "ada");

    private final DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent> initiative =
            DeciderSpec.of(new Initiative());

    static List<Finding> met(Stage to) {
        return to.criteria().stream().map(each -> new Finding(each, true, "Seen")).toList();
    }

    static ProposeGate gate(Stage to) {
        return new ProposeGate(to, met(to), null, OURS);
    }

    static GateProposed proposed(int no, Stage to, @Nullable LocalDate day) {
        return new GateProposed(ACME, no, to, met(to), day, Side.OURS, ADA.personId(), "ada");
    }

    static GatePassed passed(int no, Stage from, Stage to) {
        return new GatePassed(
                ACME, no, from, to, met(to), List.of(ADA.personId(), TOM.personId()), TODAY, "tom");
    }

    static PilotEnded ended(boolean scale) {
        return new PilotEnded(ACME, PILOT, TODAY, "Nine of ten", "Clean it", scale, "ada");
    }

    /** Everything up to a stage. */
    static InitiativeEvent[] at(Stage stage, InitiativeEvent... more) {
        List<InitiativeEvent> events = new ArrayList<>(List.of(STARTED, OFFERED, AGREED));
        Stage from = Stage.IDEA;
        for (int no = 1; from != stage; no++) {
            Stage to = from.next().orElseThrow();
            events.add(proposed(no, to, null));
            events.add(passed(no, from, to));
            from = to;
        }
        events.addAll(List.of(more));
        return events.toArray(InitiativeEvent[]::new);
    }

    @Test
    void both_sides_have_an_owner_of_their_own() {
        Start start =
                new Start(
                        ACME,
                        "Bond instead of weld",
                        "Half the time",
                        IdeaKind.PROCESS_IMPROVEMENT,
                        List.of(),
                        ADA,
                        TOM,
                        START,
                        OURS);
        initiative.given().when(start).then(STARTED);
        initiative.given(STARTED).when(start).thenRejected("initiative-exists");
        initiative
                .given()
                .when(
                        new Start(
                                ACME,
                                "t",
                                "g",
                                IdeaKind.RESILIENCE,
                                List.of(),
                                ADA,
                                new Member(ADA.personId(), Side.THEIRS, TeamRole.OWNER, "tom"),
                                START,
                                OURS))
                .thenRejected("owner-missing");
        initiative.given().when(gate(Stage.ASSESSED)).thenRejected("not-found");
    }

    @Test
    void a_gate_is_proposed_by_one_side_and_passed_by_the_other() {
        GateProposed first = proposed(1, Stage.ASSESSED, null);
        initiative.given(STARTED).when(gate(Stage.ASSESSED)).then(first);
        initiative
                .given(STARTED, first)
                .when(new PassGate(1, THEIRS))
                .then(passed(1, Stage.IDEA, Stage.ASSESSED));
        initiative.given(STARTED, first).when(new PassGate(1, OURS)).thenRejected("own-proposal");
        initiative
                .given(STARTED, first)
                .when(new PassGate(2, THEIRS))
                .thenRejected("gate-not-proposed");
        initiative
                .given(STARTED, first)
                .when(new PassGate(1, new Asker("eve", Side.THEIRS, TODAY)))
                .thenRejected("not-in-team");
        // The account of one side does not act for the other.
        initiative
                .given(STARTED, first)
                .when(new PassGate(1, new Asker("ada", Side.THEIRS, TODAY)))
                .thenRejected("not-in-team");
        initiative.given(at(Stage.ASSESSED)).when(new PassGate(1, THEIRS)).thenNothing();
    }

    @Test
    void a_refused_gate_leaves_the_stage_and_can_be_proposed_again() {
        GateProposed first = proposed(1, Stage.ASSESSED, null);
        GateRefused refused = new GateRefused(ACME, 1, "Too early", TOM.personId(), "tom");
        initiative.given(STARTED, first).when(new RefuseGate(1, "Too early", THEIRS)).then(refused);
        initiative
                .given(STARTED, first, refused)
                .when(new PassGate(1, THEIRS))
                .thenRejected("gate-not-proposed");
        initiative
                .given(STARTED, first, refused)
                .when(gate(Stage.ASSESSED))
                .then(proposed(2, Stage.ASSESSED, null));
    }

    @Test
    void a_gate_without_its_criteria_is_refused() {
        List<Finding> all = met(Stage.ASSESSED);
        initiative
                .given(STARTED)
                .when(new ProposeGate(Stage.ASSESSED, all.subList(0, 2), null, OURS))
                .thenRejected("gate-criteria-missing");
        initiative
                .given(STARTED)
                .when(
                        new ProposeGate(
                                Stage.ASSESSED,
                                List.of(all.get(0), all.get(0), all.get(1), all.get(2)),
                                null,
                                OURS))
                .thenRejected("gate-criteria-missing");
        initiative
                .given(STARTED)
                .when(new ProposeGate(Stage.ASSESSED, met(Stage.PILOT), null, OURS))
                .thenRejected("gate-criteria-missing");
        initiative
                .given(STARTED)
                .when(
                        new ProposeGate(
                                Stage.ASSESSED,
                                List.of(
                                        all.get(0),
                                        all.get(1),
                                        new Finding(Criterion.FEASIBLE, false, "It ages")),
                                null,
                                OURS))
                .thenRejected("gate-criteria-unmet");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void no_stage_is_left_out(Stage to) {
        if (to != Stage.ASSESSED) {
            initiative.given(STARTED).when(gate(to)).thenRejected("gate-out-of-order");
        }
    }

    @Test
    void from_the_pilot_on_it_is_agreed_whose_knowledge_it_is() {
        GatePassed assessed = passed(1, Stage.IDEA, Stage.ASSESSED);
        initiative
                .given(STARTED, assessed)
                .when(gate(Stage.PILOT))
                .thenRejected("ip-terms-missing");
        initiative
                .given(STARTED, assessed, OFFERED)
                .when(gate(Stage.PILOT))
                .thenRejected("ip-terms-missing");
        initiative
                .given(at(Stage.ASSESSED))
                .when(gate(Stage.PILOT))
                .then(proposed(2, Stage.PILOT, null));
        initiative.given(STARTED).when(new ProposeIpTerms(TERMS, OURS)).then(OFFERED);
        initiative.given(STARTED, OFFERED).when(new ProposeIpTerms(TERMS, OURS)).thenNothing();
        initiative
                .given(STARTED, OFFERED)
                .when(new AgreeIpTerms(1, OURS))
                .thenRejected("own-proposal");
        initiative.given(STARTED, OFFERED).when(new AgreeIpTerms(1, THEIRS)).then(AGREED);
        initiative
                .given(STARTED, OFFERED)
                .when(new AgreeIpTerms(2, THEIRS))
                .thenRejected("ip-terms-not-proposed");
    }

    @Test
    void only_a_pilot_that_advises_it_is_scaled() {
        StartPilot start =
                new StartPilot(
                        PILOT, "It holds", "Pull", START.plusDays(30), START.plusDays(60), OURS);
        initiative.given(STARTED).when(start).thenRejected("stage-not-pilot");
        initiative.given(at(Stage.PILOT)).when(start).then(TESTED);
        initiative
                .given(at(Stage.PILOT))
                .when(new StartPilot(PILOT, "h", "m", START.minusDays(1), START, OURS))
                .thenRejected("pilot-before-start");
        initiative.given(at(Stage.PILOT)).when(gate(Stage.SCALE)).thenRejected("pilot-missing");
        initiative
                .given(at(Stage.PILOT, TESTED))
                .when(gate(Stage.SCALE))
                .thenRejected("pilot-missing");
        initiative
                .given(at(Stage.PILOT, TESTED, ended(false)))
                .when(gate(Stage.SCALE))
                .thenRejected("pilot-missing");
        initiative
                .given(at(Stage.PILOT, TESTED, ended(true)))
                .when(gate(Stage.SCALE))
                .then(proposed(3, Stage.SCALE, null));
        EndPilot end = new EndPilot(PILOT, TODAY, "Nine of ten", "Clean it", true, OURS);
        initiative.given(at(Stage.PILOT, TESTED)).when(end).then(ended(true));
        initiative
                .given(at(Stage.PILOT, TESTED, ended(true)))
                .when(end)
                .thenRejected("pilot-ended");
        initiative
                .given(at(Stage.PILOT, TESTED))
                .when(new EndPilot(PILOT, TODAY.plusDays(1), "r", "l", true, OURS))
                .thenRejected("pilot-end-malformed");
    }

    @Test
    void the_last_gate_names_the_first_day_in_use() {
        List<Finding> met = met(Stage.COMMERCIALISED);
        initiative
                .given(at(Stage.SCALE))
                .when(gate(Stage.COMMERCIALISED))
                .thenRejected("commercialised-on-malformed");
        initiative
                .given(at(Stage.SCALE))
                .when(new ProposeGate(Stage.COMMERCIALISED, met, TODAY.plusDays(1), OURS))
                .thenRejected("commercialised-on-malformed");
        GateProposed last = proposed(4, Stage.COMMERCIALISED, TODAY);
        initiative
                .given(at(Stage.SCALE))
                .when(new ProposeGate(Stage.COMMERCIALISED, met, TODAY, OURS))
                .then(last);
        GatePassed gone = passed(4, Stage.SCALE, Stage.COMMERCIALISED);
        Commercialised used = new Commercialised(ACME, TODAY, "tom");
        initiative.given(at(Stage.SCALE, last)).when(new PassGate(4, THEIRS)).then(gone, used);
        initiative
                .given(at(Stage.SCALE, last, gone, used))
                .when(new Stop(StopReason.OTHER, "n", OURS))
                .thenRejected("initiative-commercialised");
    }

    @Test
    void milestones_lie_behind_the_start_and_slip_is_measured_from_the_first_day() {
        initiative
                .given(STARTED)
                .when(new SetMilestone("Frame", START.minusDays(1), OURS))
                .thenRejected("milestone-before-start");
        initiative
                .given(STARTED)
                .when(new SetMilestone("Frame", TODAY.minusDays(1), OURS))
                .thenRejected("due-in-the-past");
        MilestoneSet set = new MilestoneSet(ACME, 1, "Frame", TODAY, "ada");
        initiative.given(STARTED).when(new SetMilestone("Frame", TODAY, OURS)).then(set);
        MilestoneMoved moved = new MilestoneMoved(ACME, 1, TODAY.plusDays(14), "Jig", "ada");
        initiative
                .given(STARTED, set)
                .when(new MoveMilestone(1, TODAY.plusDays(14), "Jig", OURS))
                .then(moved);
        initiative
                .given(STARTED, set, moved)
                .when(new MoveMilestone(1, TODAY.plusDays(14), "Jig", OURS))
                .thenNothing();
        initiative
                .given(STARTED, set)
                .when(new ReachMilestone(2, TODAY, OURS))
                .thenRejected("not-found");
        initiative
                .given(STARTED, set)
                .when(new ReachMilestone(1, TODAY.plusDays(1), OURS))
                .thenRejected("reached-in-the-future");
        MilestoneReached reached = new MilestoneReached(ACME, 1, TODAY, "ada");
        initiative
                .given(STARTED, set, moved)
                .when(new ReachMilestone(1, TODAY, OURS))
                .then(reached);
        initiative
                .given(STARTED, set, reached)
                .when(new MoveMilestone(1, TODAY.plusDays(3), "Late", OURS))
                .thenRejected("milestone-reached");
        assertThat(profile(STARTED, set, moved).milestones())
                .singleElement()
                .extracting(InitiativeProfile.Due::slipDays)
                .isEqualTo(14L);
    }

    private static InitiativeProfile profile(InitiativeEvent... events) {
        Initiative decider = new Initiative();
        InitiativeState state = decider.initial();
        for (InitiativeEvent event : events) {
            state = decider.evolve(state, event);
        }
        return InitiativeProfile.of(new UUID(5, 1), (Running) state, TODAY);
    }

    @Test
    void people_change_and_who_was_there_stays_known() {
        initiative
                .given(STARTED)
                .when(new Join(new Member(BEN, Side.OURS, TeamRole.ENGINEER, null), THEIRS))
                .thenRejected("not-your-side");
        initiative
                .given(STARTED)
                .when(new Join(new Member(BEN, Side.OURS, TeamRole.OWNER, null), OURS))
                .thenRejected("owner-exists");
        Member ben = new Member(BEN, Side.THEIRS, TeamRole.ENGINEER, "ben");
        MemberJoined joined = new MemberJoined(ACME, ben, TODAY, "tom");
        initiative.given(STARTED).when(new Join(ben, THEIRS)).then(joined);
        initiative.given(STARTED, joined).when(new Join(ben, THEIRS)).thenRejected("member-exists");
        Member heir = new Member(new UUID(9, 4), Side.THEIRS, TeamRole.OWNER, "zoe");
        MemberReplaced replaced = new MemberReplaced(ACME, TOM.personId(), heir, TODAY, "tom");
        initiative
                .given(STARTED)
                .when(new Replace(TOM.personId(), heir.personId(), "zoe", THEIRS))
                .then(replaced);
        initiative
                .given(STARTED, replaced)
                .when(new Replace(TOM.personId(), BEN, null, THEIRS))
                .thenRejected("member-unknown");
        initiative
                .given(STARTED, proposed(1, Stage.ASSESSED, null), replaced)
                .when(new PassGate(1, THEIRS))
                .thenRejected("not-in-team");
        assertThat(profile(STARTED, replaced).team())
                .extracting(InitiativeProfile.Seat::personId)
                .containsExactly(ADA.personId(), TOM.personId(), heir.personId());
    }

    @Test
    void after_a_stop_nothing_happens() {
        initiative.given(STARTED).when(new Stop(StopReason.NO_BENEFIT, "No", OURS)).then(STOPPED);
        initiative
                .given(STARTED, STOPPED)
                .when(new Stop(StopReason.NO_BENEFIT, "No", OURS))
                .thenNothing();
        initiative
                .given(STARTED, STOPPED)
                .when(gate(Stage.ASSESSED))
                .thenRejected("initiative-stopped");
        initiative
                .given(STARTED, STOPPED)
                .when(new SetMilestone("Frame", TODAY, OURS))
                .thenRejected("initiative-stopped");
    }
}
