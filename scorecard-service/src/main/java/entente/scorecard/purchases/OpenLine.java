package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order line while events are taken in: what is stored of it, and what is new. */
final class OpenLine {

    private final LineId id;
    private Row row = Row.NONE;
    private List<PurchaseEvent> stored = List.of();
    private final List<Accepted> news = new ArrayList<>(2);
    private Set<PurchaseEvent> elsewhere = Set.of();
    private boolean contested;

    /**
     * The row of a line.
     *
     * @param exists false while the line has none
     * @param generation the newest of the sums that the line is in
     * @param contested one of its ids came with another content too
     */
    record Row(
            boolean exists, int generation, boolean contested, boolean mixed, boolean unsettled) {
        static final Row NONE = new Row(false, 0, false, false, false);
    }

    OpenLine(LineId id) {
        this.id = id;
    }

    LineId id() {
        return id;
    }

    Row row() {
        return row;
    }

    /** What the line's row says, with the events it keeps. */
    void stored(Row asStored, List<PurchaseEvent> events) {
        row = asStored;
        contested = asStored.contested;
        stored = events;
    }

    List<PurchaseEvent> stored() {
        return stored;
    }

    List<Accepted> news() {
        return news;
    }

    boolean isContested() {
        return contested;
    }

    /** How an event compares with what is known of its line. */
    enum Arrival {
        NEW,
        DUPLICATE,
        /** Its id is known, with another content. */
        OTHER_CONTENT
    }

    Arrival take(Accepted accepted) {
        PurchaseEvent event = accepted.event();
        Arrival arrival = Arrival.NEW;
        for (PurchaseEvent known : stored) {
            if (known.idHash().equals(event.idHash())) {
                if (known.contentHash().equals(event.contentHash())) {
                    return Arrival.DUPLICATE;
                }
                arrival = Arrival.OTHER_CONTENT;
            }
        }
        for (Accepted other : news) {
            if (other.event().idHash().equals(event.idHash())) {
                if (other.event().contentHash().equals(event.contentHash())) {
                    return Arrival.DUPLICATE;
                }
                arrival = Arrival.OTHER_CONTENT;
            }
        }
        news.add(accepted);
        return arrival;
    }

    /** Whether the line has, or is getting, an event with one of these ids. */
    boolean uses(Set<UUID> idHashes) {
        for (PurchaseEvent event : stored) {
            if (idHashes.contains(event.idHash())) {
                return true;
            }
        }
        for (Accepted accepted : news) {
            if (idHashes.contains(accepted.event().idHash())) {
                return true;
            }
        }
        return false;
    }

    /** From now on its ids are compared with those of the whole log. */
    void contest() {
        contested = true;
    }

    /** Events of the log under the ids of this line. */
    void elsewhere(Set<PurchaseEvent> events) {
        elsewhere = events;
    }

    /** The line without what is new; null when nothing was stored of it. */
    @Nullable FoldedLine before() {
        if (stored.isEmpty()) {
            return null;
        }
        return folded(elsewhere.isEmpty() ? stored : union(stored, elsewhere));
    }

    /**
     * The line with what is new.
     *
     * @param arriving all new events that share an id with others
     */
    FoldedLine after(Set<PurchaseEvent> arriving) {
        if (!contested) {
            return folded(own());
        }
        List<PurchaseEvent> own = own();
        Set<UUID> ids = new HashSet<>();
        own.forEach(event -> ids.add(event.idHash()));
        Set<PurchaseEvent> all = union(own, elsewhere);
        for (PurchaseEvent event : arriving) {
            if (ids.contains(event.idHash())) {
                all.add(event);
            }
        }
        return folded(all);
    }

    /** The line's own events, stored and new. */
    List<PurchaseEvent> own() {
        List<PurchaseEvent> own = new ArrayList<>(stored.size() + news.size());
        own.addAll(stored);
        news.forEach(accepted -> own.add(accepted.event()));
        return own;
    }

    private FoldedLine folded(java.util.Collection<PurchaseEvent> events) {
        return FoldedLine.of(id, events, FoldedLine.NOT_ASKED, FoldedLine.END_OF_TIME);
    }

    private static Set<PurchaseEvent> union(List<PurchaseEvent> some, Set<PurchaseEvent> others) {
        Set<PurchaseEvent> all = new HashSet<>(others);
        all.addAll(some);
        return all;
    }
}
