package entente.governance;

import entente.governance.actions.ActionView;
import entente.governance.escalations.EscalationStatus;
import entente.governance.escalations.EscalationView;
import entente.governance.escalations.Level;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.web.Caller;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is open between the two sides and could stand on an agenda. */
@Singleton
public class AgendaClient {

    private static final EventCodec<MatterEvent> MATTERS = new EventCodec<>(MatterEvent.class);

    private final EventStore store;
    private final ActionView actions;
    private final EscalationView escalations;
    private final Lists lists;
    private final Caller caller;

    /**
     * Something to talk about.
     *
     * @param kind a kind of matter, e.g. {@code SCORE_BREACHED} or {@code ACTION_OVERDUE}, or
     *     {@code ESCALATION}
     * @param ref what it is about, e.g. the id of an action
     * @param matterId to be named in the agenda's point; null: it is no matter
     * @param eventId the event that it comes from; null: {@code ref} tells
     * @param on since when it is open, or when it was due
     */
    public record Proposed(
            String kind,
            String title,
            String ref,
            @Nullable UUID matterId,
            @Nullable UUID eventId,
            LocalDate on) {}

    AgendaClient(
            EventStore store,
            ActionView actions,
            EscalationView escalations,
            Lists lists,
            Caller caller) {
        this.store = store;
        this.actions = actions;
        this.escalations = escalations;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * What waits for the steering committee, then open matters that the caller may see, in the
     * order in which they came, then overdue actions, the oldest first.
     */
    public List<Proposed> of(UUID partnershipId, UUID supplierId) {
        List<Proposed> all = new ArrayList<>(escalated(supplierId));
        for (Matter matter : open(partnershipId)) {
            if (caller.ofSupplier() && !matter.kind().forBothSides()) {
                continue;
            }
            if (matter.kind() == MatterKind.ACTION_OVERDUE) {
                continue; // as an action, below: a meeting that talks of it does not do it
            }
            all.add(
                    new Proposed(
                            matter.kind().name(),
                            matter.words(),
                            matter.ref(),
                            matter.id(),
                            matter.heardEvent(),
                            matter.on()));
        }
        lists.of(actions)
                .where("supplierId", supplierId)
                .where("overdue", true)
                .sortable("dueOn")
                .current()
                .forEach(row ->
                        all.add(
                                new Proposed(
                                        "ACTION_OVERDUE",
                                        row.title,
                                        row.id.toString(),
                                        null,
                                        null,
                                        row.dueOn)));
        return List.copyOf(all);
    }

    /** Whose time ran out at every level below has nobody but the committee. */
    private List<Proposed> escalated(UUID supplierId) {
        return lists
                .of(escalations)
                .where("supplierId", supplierId)
                .where("status", EscalationStatus.OPEN)
                .where("level", Level.STEERING_COMMITTEE)
                .where("shared", caller.ofSupplier() ? Boolean.TRUE : null)
                .sortable("raisedOn")
                .current()
                .stream()
                .map(row ->
                        new Proposed(
                                "ESCALATION",
                                row.reason,
                                row.id.toString(),
                                null,
                                null,
                                row.raisedOn))
                .toList();
    }

    private List<Matter> open(UUID partnershipId) {
        Map<UUID, Matter> open = new LinkedHashMap<>();
        for (Recorded<byte[]> raw : store.read(MatterEvent.CATEGORY.stream(partnershipId))) {
            switch (MATTERS.decode(raw.type(), raw.event())) {
                case MatterEvent.Noted e -> open.put(e.matter().id(), e.matter());
                case MatterEvent.Settled e -> open.remove(e.id());
                case MatterEvent.Ended _ -> open.clear();
                case MatterEvent.Begun _,
                        MatterEvent.Held _,
                        MatterEvent.Taken _,
                        MatterEvent.Dropped _ -> {}
            }
        }
        return List.copyOf(open.values());
    }
}
