package entente.supplier.confidentiality;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import entente.supplier.confidentiality.DisclosureEvent.ReadersNamed;
import entente.supplier.confidentiality.DisclosureEvent.Revised;
import entente.supplier.confidentiality.DisclosureEvent.Withdrawn;
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

/** Which disclosures there are; what they say is not in it. */
@Singleton
public class DisclosuresView implements View<DisclosureEvent, DisclosuresView.DisclosureRow> {

    /** A disclosure that was not withdrawn. */
    @Entity
    @Table(name = "disclosures_v1", indexes = @Index(columnList = "supplier_id"))
    public static class DisclosureRow {
        @Id public UUID id;
        public UUID supplierId;

        @Enumerated(EnumType.STRING)
        public Direction direction;

        @Enumerated(EnumType.STRING)
        public DisclosureKind kind;

        @Enumerated(EnumType.STRING)
        public InformationClass informationClass;

        public String title;
        public Instant changedAt;
    }

    /** A disclosure in a list; {@code title} is null for who may not read it now. */
    public record Listed(
            UUID id,
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            @Nullable String title,
            Instant changedAt) {

        /** That there is something, and not what about. */
        Listed untitled() {
            return new Listed(id, supplierId, direction, kind, informationClass, null, changedAt);
        }

        static Listed of(DisclosureRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.direction,
                    row.kind,
                    row.informationClass,
                    row.title,
                    row.changedAt);
        }
    }

    @Override
    public Feed<DisclosureEvent> feed() {
        return new Feed.Log<>(DisclosureEvent.CATEGORY);
    }

    @Override
    public Class<DisclosureRow> row() {
        return DisclosureRow.class;
    }

    @Override
    public Object key(Recorded<DisclosureEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable DisclosureRow evolve(
            @Nullable DisclosureRow row, Recorded<DisclosureEvent> recorded) {
        return switch (recorded.event()) {
            case Given e -> given(recorded, e);
            case ReadersNamed _ -> row; // told to nobody beside them
            case Revised _ -> {
                if (row != null) {
                    row.changedAt = recorded.occurredAt();
                }
                yield row;
            }
            case Withdrawn _ -> null;
        };
    }

    private static DisclosureRow given(Recorded<?> recorded, Given e) {
        DisclosureRow row = new DisclosureRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        row.direction = e.direction();
        row.kind = e.kind();
        row.informationClass = e.informationClass();
        row.title = e.title();
        row.changedAt = recorded.occurredAt();
        return row;
    }
}
