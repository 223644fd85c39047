package entente.supplier.engagement;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.engagement.EngagementEvent.ApproachSent;
import entente.supplier.engagement.EngagementEvent.EvidenceAdded;
import entente.supplier.engagement.EngagementEvent.Maintained;
import entente.supplier.engagement.EngagementEvent.ModelChanged;
import entente.supplier.engagement.EngagementEvent.PartnerAccepted;
import entente.supplier.engagement.EngagementEvent.PartnerDeclined;
import entente.supplier.engagement.EngagementEvent.ProposalWithdrawn;
import entente.supplier.engagement.EngagementEvent.Proposed;
import entente.supplier.engagement.EngagementEvent.SponsorsNamed;
import entente.supplier.engagement.EngagementEvent.WindingDown;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the relationships are run of which a change was ever talked about. */
@Singleton
public class EngagementsView implements View<EngagementEvent, EngagementsView.EngagementRow> {

    /** A relationship. */
    @Entity
    @Table(name = "engagements_v1")
    public static class EngagementRow {
        @Id public UUID supplierId;

        @Enumerated(EnumType.STRING)
        public EngagementModel model;

        /** When the model changed last. */
        public @Nullable Instant since;

        public boolean windingDown;

        @Enumerated(EnumType.STRING)
        public @Nullable EngagementModel proposed;

        @Enumerated(EnumType.STRING)
        public Proposal.@Nullable Answer answer;
    }

    /** A relationship in a list; {@code proposed} and {@code answer} of the open proposal. */
    public record Listed(
            UUID supplierId,
            EngagementModel model,
            @Nullable Instant since,
            boolean windingDown,
            @Nullable EngagementModel proposed,
            Proposal.@Nullable Answer answer) {

        static Listed of(EngagementRow row) {
            return new Listed(
                    row.supplierId,
                    row.model,
                    row.since,
                    row.windingDown,
                    row.proposed,
                    row.answer);
        }

        /** Without a proposal that the partner has not been asked about. */
        Listed forPartner() {
            return answer == Proposal.Answer.NOT_ASKED
                    ? new Listed(supplierId, model, since, windingDown, null, null)
                    : this;
        }
    }

    @Override
    public Feed<EngagementEvent> feed() {
        return new Feed.Log<>(EngagementEvent.CATEGORY);
    }

    @Override
    public Class<EngagementRow> row() {
        return EngagementRow.class;
    }

    @Override
    public Object key(Recorded<EngagementEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public EngagementRow evolve(@Nullable EngagementRow known, Recorded<EngagementEvent> recorded) {
        EngagementRow row = known == null ? first(recorded) : known;
        switch (recorded.event()) {
            case Proposed e -> talk(row, e.to(), Proposal.Answer.NOT_ASKED);
            case ApproachSent _ -> row.answer = Proposal.Answer.APPROACH_SENT;
            case PartnerAccepted _ -> row.answer = Proposal.Answer.ACCEPTED;
            case PartnerDeclined _ -> {
                boolean upward = row.proposed != null && row.proposed.isAbove(row.model);
                talk(row, upward ? null : row.proposed, upward ? null : Proposal.Answer.DECLINED);
            }
            case ProposalWithdrawn _ -> talk(row, null, null);
            case ModelChanged e -> {
                row.model = e.to();
                row.since = recorded.occurredAt();
                row.windingDown &= e.to().isPartnership();
                talk(row, null, null);
            }
            case Maintained _ -> row.windingDown = false;
            case WindingDown _ -> row.windingDown = true;
            case EvidenceAdded _, SponsorsNamed _ -> {} // told with the proposal itself
        }
        return row;
    }

    private static EngagementRow first(Recorded<?> recorded) {
        EngagementRow row = new EngagementRow();
        row.supplierId = UUID.fromString(recorded.id());
        row.model = EngagementModel.TRANSACTIONAL;
        return row;
    }

    private static void talk(
            EngagementRow row,
            @Nullable EngagementModel proposed,
            Proposal.@Nullable Answer answer) {
        row.proposed = proposed;
        row.answer = answer;
    }
}
