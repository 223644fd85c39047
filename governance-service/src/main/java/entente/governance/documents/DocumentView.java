package entente.governance.documents;

import entente.governance.documents.DocumentEvent.Opened;
import entente.governance.documents.DocumentEvent.ReadersNamed;
import entente.governance.documents.DocumentEvent.Reclassified;
import entente.governance.documents.DocumentEvent.VersionAdded;
import entente.governance.documents.DocumentEvent.VersionWithdrawn;
import entente.governance.people.Side;
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
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which documents does a partnership have, and which files do they refer to? */
@Singleton
public class DocumentView implements View<DocumentEvent, DocumentView.DocumentRow> {

    /**
     * A document. {@code partnerNeeds}: what we must share for the partner to see it; {@code
     * contents}: the sums of all its versions, the withdrawn ones included.
     */
    @Entity
    @Table(
            name = "document_v1",
            indexes = {
                @Index(columnList = "supplier_id, changed_at"),
                @Index(columnList = "partnership_id")
            })
    public static class DocumentRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Side side = Side.OURS;

        public String title = "";

        @Enumerated(EnumType.STRING)
        public DocumentKind kind = DocumentKind.OTHER;

        @Enumerated(EnumType.STRING)
        public InformationClass informationClass = InformationClass.RESTRICTED;

        @Enumerated(EnumType.STRING)
        public InformationClass partnerNeeds = InformationClass.RESTRICTED;

        public String openedBy = "";
        public String[] readers = {};
        public int versions;
        public String[] contents = {};
        public Instant changedAt = Instant.EPOCH;
    }

    @Override
    public Feed<DocumentEvent> feed() {
        return new Feed.Log<>(DocumentEvent.CATEGORY);
    }

    @Override
    public Class<DocumentRow> row() {
        return DocumentRow.class;
    }

    @Override
    public Object key(Recorded<DocumentEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable DocumentRow evolve(
            @Nullable DocumentRow before, Recorded<DocumentEvent> recorded) {
        DocumentRow row = before == null ? new DocumentRow() : before;
        Paper paper = recorded.event().paper();
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        row.side = paper.side();
        row.title = paper.title();
        row.kind = paper.kind();
        row.informationClass = paper.informationClass();
        row.partnerNeeds =
                paper.side() == Side.THEIRS ? InformationClass.PUBLIC : paper.informationClass();
        row.changedAt = recorded.occurredAt();
        switch (recorded.event()) {
            case Opened e -> row.openedBy = e.by();
            case VersionAdded e -> {
                row.versions = e.number();
                row.contents =
                        Stream.concat(Arrays.stream(row.contents), Stream.of(e.content().sha256()))
                                .distinct()
                                .toArray(String[]::new);
            }
            case ReadersNamed e -> row.readers = e.readers().toArray(String[]::new);
            case VersionWithdrawn _, Reclassified _ -> {}
        }
        return row;
    }
}
