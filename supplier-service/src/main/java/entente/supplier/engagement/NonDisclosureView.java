package entente.supplier.engagement;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import entente.supplier.agreements.AgreementKind;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which non-disclosure agreements are in force with whom. */
@Singleton
public class NonDisclosureView implements View<AgreementEvent, NonDisclosureView.NdaRow> {

    /** A non-disclosure agreement in force. */
    @Entity
    @Table(name = "non_disclosure_v1", indexes = @Index(columnList = "supplier_id"))
    public static class NdaRow {
        @Id public UUID id;
        public UUID supplierId;
    }

    @Override
    public Feed<AgreementEvent> feed() {
        return new Feed.Log<>(AgreementEvent.CATEGORY);
    }

    @Override
    public Class<NdaRow> row() {
        return NdaRow.class;
    }

    @Override
    public Object key(Recorded<AgreementEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable NdaRow evolve(@Nullable NdaRow row, Recorded<AgreementEvent> recorded) {
        return switch (recorded.event()) {
            case Concluded e ->
                    e.kind() == AgreementKind.NON_DISCLOSURE ? concluded(recorded, e) : null;
            case Expired _, Terminated _ -> null;
            case Drafted _,
                    Withdrawn _,
                    AmendmentProposed _,
                    AmendmentWithdrawn _,
                    Amended _,
                    Placed _,
                    Expiring _ ->
                    row;
        };
    }

    private static NdaRow concluded(Recorded<?> recorded, Concluded e) {
        NdaRow row = new NdaRow();
        row.id = UUID.fromString(recorded.id());
        row.supplierId = e.supplierId();
        return row;
    }
}
