package entente.innovation.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ideas.IdeaEvent;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.ideas.Proposal;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.Stage;
import entente.innovation.pulse.PartnerNews.Engagement;
import entente.innovation.pulse.PartnerNews.ModelChanged;
import entente.innovation.pulse.PulseCommand.Begin;
import entente.innovation.pulse.PulseCommand.End;
import entente.innovation.pulse.PulseCommand.Feel;
import entente.innovation.pulse.PulseCommand.Look;
import entente.innovation.pulse.PulseEvent.Begun;
import entente.innovation.pulse.PulseEvent.Ended;
import entente.innovation.pulse.PulseEvent.Felt;
import entente.innovation.pulse.PulseEvent.Stalled;
import entente.innovation.suppliers.Side;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 2);
    private static final LocalDate IDEA = LocalDate.of(2026, 4, 14);
    private static final Begun BEGUN = new Begun(ACME, OPENED);
    private static final Felt FELT = new Felt(ACME, IDEA);
    private static final Stalled STALLED = new Stalled(ACME, IDEA, 91, List.of(Suspect.values()));

    private final DeciderSpec<PulseCommand, PulseState, PulseEvent> pulse =
            DeciderSpec.of(new Pulse());

    private static CommandHandler<PulseCommand, ?, ?> none() {
        throw new IllegalStateException("decides nothing here");
    }

    @Test
    void ninety_days_without_anything_new_are_told_once() {
        Look look = new Look(IDEA, IDEA.plusDays(91));
        pulse.given(BEGUN, FELT).when(look).then(STALLED);
        pulse.given(BEGUN, FELT, STALLED).when(look).thenNothing();
        pulse.given(BEGUN, FELT, new Felt(ACME, IDEA.plusDays(50))).when(look).thenNothing();
        pulse.given(BEGUN, FELT).when(new Look(OPENED, OPENED.plusDays(91))).thenNothing();
        LocalDate again = IDEA.plusDays(120);
        pulse.given(BEGUN, FELT, STALLED, new Felt(ACME, again))
                .when(new Look(again, again.plusDays(91)))
                .then(new Stalled(ACME, again, 91, List.of(Suspect.values())));
    }

    @Test
    void nothing_is_expected_of_who_is_no_partner() {
        Look look = new Look(IDEA, IDEA.plusDays(91));
        pulse.given(FELT).when(look).thenNothing();
        pulse.given(BEGUN, FELT, new Ended(ACME)).when(look).thenNothing();
        pulse.given(BEGUN).when(new End()).then(new Ended(ACME));
        pulse.given(FELT).when(new End()).thenNothing();
        pulse.given().when(look).thenNothing();
        pulse.given(BEGUN).when(new Begin(ACME, IDEA)).thenNothing();
        // An idea from before it was a partner counts from its own day.
        pulse.given(FELT, new Begun(ACME, OPENED)).when(look).then(STALLED);
    }

    @Test
    void several_things_of_one_day_are_one_event() {
        pulse.given(BEGUN).when(new Feel(ACME, IDEA)).then(FELT);
        pulse.given(BEGUN, FELT).when(new Feel(ACME, IDEA)).thenNothing();
        pulse.given(BEGUN, FELT).when(new Feel(ACME, IDEA.minusDays(3))).thenNothing();
    }

    @Test
    void the_day_after_ninety_whole_days_is_looked_at_in_the_companys_zone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        StallPolicy policy = new StallPolicy(PulseTest::none, berlin, 90);
        Recordings log = new Recordings();
        String id = PulseId.of(ACME).toString();
        Instant over = Instant.parse("2026-07-13T22:00:00Z");
        assertThat(policy.react(log.record(PulseEvent.CATEGORY, id, FELT)))
                .containsExactly(new Reaction.Remind<>(id + "/2026-04-14", over));
        assertThat(policy.deadlinePassed(id + "/2026-04-14", over))
                .containsExactly(
                        new Reaction.Send<>(
                                PulseId.of(ACME), new Look(IDEA, LocalDate.of(2026, 7, 14))));
    }

    @Test
    void ideas_gates_and_the_model_are_felt() {
        Recordings log = new Recordings();
        UUID one = new UUID(5, 1);
        IdeaEvent.Submitted idea =
                new IdeaEvent.Submitted(
                        ACME,
                        new Proposal("t", "d", IdeaKind.RESILIENCE, null, null, null, null),
                        Side.OURS,
                        IDEA,
                        IDEA,
                        Instant.EPOCH,
                        "ada");
        GatePassed gate =
                new GatePassed(
                        ACME, 1, Stage.IDEA, Stage.ASSESSED, List.of(), List.of(), IDEA, "ada");
        PulseIdeaPolicy ideas = new PulseIdeaPolicy(PulseTest::none, ZoneOffset.UTC);
        PulseGatePolicy gates = new PulseGatePolicy(PulseTest::none, ZoneOffset.UTC);
        var told = log.record(IdeaEvent.CATEGORY, one, (IdeaEvent) idea);
        LocalDate day = LocalDate.ofInstant(told.occurredAt(), ZoneOffset.UTC);
        assertThat(ideas.react(told))
                .containsExactly(new Reaction.Send<>(PulseId.of(ACME), new Feel(ACME, day)));
        assertThat(gates.react(log.record(InitiativeEvent.CATEGORY, one, (InitiativeEvent) gate)))
                .containsExactly(new Reaction.Send<>(PulseId.of(ACME), new Feel(ACME, day)));
        PulsePartnerPolicy partners = new PulsePartnerPolicy(PulseTest::none);
        assertThat(partners.react(heard(log, Engagement.STRATEGIC)))
                .containsExactly(new Reaction.Send<>(PulseId.of(ACME), new Begin(ACME, OPENED)));
        assertThat(partners.react(heard(log, Engagement.PREFERRED)))
                .containsExactly(new Reaction.Send<>(PulseId.of(ACME), new End()));
    }

    private static entente.platform.Recorded<PartnerNews> heard(Recordings log, Engagement to) {
        return log.record("supplier/" + ACME, new ModelChanged(ACME, to, OPENED));
    }
}
