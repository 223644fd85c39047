package entente.governance.charter;

import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which charters are there, and which of them are in force? */
@Singleton
public class CharterView implements View<CharterEvent, CharterView.CharterRow> {

    /**
     * A charter.
     *
     * <p>{@code version} is the one in force, {@code nextVersion} the one that is being agreed on;
     * null: there is none.
     */
    @Entity
    @Table(name = "charter_v1", indexes = @Index(columnList = "supplier_id, id"))
    public static class CharterRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public int opening;

        @Enumerated(EnumType.STRING)
        public CharterStatus status = CharterStatus.DRAFT;

        public @Nullable Integer version;
        public @Nullable LocalDate validFrom;
        public @Nullable LocalDate nextReviewOn;
        public @Nullable Integer nextVersion;
        public int signatures;
    }

    @Override
    public Feed<CharterEvent> feed() {
        return new Feed.Log<>(CharterEvent.CATEGORY);
    }

    @Override
    public Class<CharterRow> row() {
        return CharterRow.class;
    }

    @Override
    public Object key(Recorded<CharterEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable CharterRow evolve(@Nullable CharterRow row, Recorded<CharterEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Drafted e ? drafted(recorded, e) : null;
        }
        switch (recorded.event()) {
            case Drafted _, Commented _ -> {}
            case Edited e -> {
                row.nextVersion = e.version();
                row.signatures = 0;
                row.status = row.version == null ? CharterStatus.DRAFT : CharterStatus.AMENDING;
            }
            case Submitted _ ->
                    row.status =
                            row.version == null ? CharterStatus.SIGNING : CharterStatus.AMENDING;
            case Signed _ -> row.signatures++;
            case Activated e -> inForce(row, e.version(), e.validFrom(), e.nextReviewOn());
            case Amended e -> inForce(row, e.version(), e.validFrom(), e.nextReviewOn());
            case AmendmentProposed e -> {
                row.nextVersion = e.version();
                row.signatures = 0;
                row.status = CharterStatus.AMENDING;
            }
        }
        return row;
    }

    private static CharterRow drafted(Recorded<?> recorded, Drafted e) {
        CharterRow row = new CharterRow();
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = e.partnershipId();
        row.supplierId = e.supplierId();
        row.opening = e.opening();
        row.nextVersion = 1;
        return row;
    }

    private static void inForce(
            CharterRow row, int version, LocalDate validFrom, LocalDate nextReviewOn) {
        row.status = CharterStatus.ACTIVE;
        row.version = version;
        row.validFrom = validFrom;
        row.nextReviewOn = nextReviewOn;
        row.nextVersion = null;
        row.signatures = 0;
    }
}
