package entente.governance.people;

import entente.governance.people.RosterEvent.Seated;
import entente.governance.people.RosterEvent.Tied;
import entente.governance.people.RosterEvent.Unseated;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where, and which seats has an account? */
@Singleton
public class SeatView implements View<RosterEvent, SeatView.SeatRow> {

    /**
     * A person in a partnership; left ones stay as long as the view.
     *
     * <p>{@code id}: partnership and person. {@code until}: when the person left, null while
     * seated.
     */
    @Entity
    @Table(
            name = "seat_v1",
            indexes = {
                @Index(columnList = "partnership_id, id"),
                @Index(columnList = "account, id")
            })
    public static class SeatRow {
        @Id public String id = "";
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public UUID personId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Side side = Side.OURS;

        public String[] roles = {};
        public @Nullable String account;
        public boolean seated = true;
        public Instant since = Instant.EPOCH;
        public @Nullable Instant until;
        public @Nullable UUID successorId;
    }

    @Override
    public Feed<RosterEvent> feed() {
        return new Feed.Log<>(RosterEvent.CATEGORY);
    }

    @Override
    public Class<SeatRow> row() {
        return SeatRow.class;
    }

    @Override
    public Object key(Recorded<RosterEvent> recorded) {
        return recorded.id() + "/" + recorded.event().personId();
    }

    @Override
    public @Nullable SeatRow evolve(@Nullable SeatRow known, Recorded<RosterEvent> recorded) {
        SeatRow row = known;
        switch (recorded.event()) {
            case Seated e -> {
                if (row == null || !row.seated) {
                    row = new SeatRow();
                    row.id = recorded.id() + "/" + e.personId();
                    row.partnershipId = e.partnershipId();
                    row.supplierId = e.supplierId();
                    row.personId = e.personId();
                    row.since = recorded.occurredAt();
                }
                row.side = e.side();
                row.roles = e.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
                row.account = e.account();
            }
            case Tied e -> {
                if (row != null) {
                    row.account = e.account();
                }
            }
            case Unseated e -> {
                if (row != null) {
                    row.seated = false;
                    row.until = recorded.occurredAt();
                    row.successorId = e.successorId();
                }
            }
        }
        return row;
    }
}
