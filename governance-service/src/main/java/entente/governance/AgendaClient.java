package entente.governance;

import entente.governance.actions.ActionView;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterEvent;
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
    private final Lists lists;
    private final Caller caller;

    /**
     * Something to talk about.
     *
     * @param kind a kind of matter, e.g. {@code SCORE_BREACHED} or {@code ACTION_OVERDUE}
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

    AgendaClient(EventStore store, ActionView actions, Lists lists, Caller caller) {
        this.store = store;
        this.actions = actions;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * Open matters that the caller may see, in the order in which they came, then overdue actions,
     * the oldest first.
     */
    public List<Proposed> of(UUID partnershipId, UUID supplierId) {
        List<Proposed> all = new ArrayList<>();
        for (Matter matter : open(partnershipId)) {
            if (caller.ofSupplier() && !matter.kind().forBothSides()) {
                continue;
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
