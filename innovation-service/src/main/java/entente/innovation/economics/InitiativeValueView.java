package entente.innovation.economics;

import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.Stage;
import entente.innovation.ledger.LedgerEvent;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.LedgerEvent.OfEntry;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where are the money and the value of each initiative, and in which months? */
@Singleton
public class InitiativeValueView implements View<Object, InitiativeValueView.InitiativeValueRow> {

    /**
     * An initiative in the reporting currency, tangible unless it says otherwise.
     *
     * <p>{@code theirs}: the partner's percentage of the gain. {@code flows}: {@link Flow}s by
     * month, of which the sums beside are made.
     */
    @Entity
    @Table(name = "initiative_value_v1", indexes = @Index(columnList = "supplier_id"))
    public static class InitiativeValueRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String title = "";

        @Enumerated(EnumType.STRING)
        public IdeaKind kind = IdeaKind.PROCESS_IMPROVEMENT;

        @Enumerated(EnumType.STRING)
        public Stage stage = Stage.IDEA;

        public boolean stopped;
        public @Nullable BigDecimal theirs;
        public BigDecimal invested = BigDecimal.ZERO;
        public BigDecimal claimed = BigDecimal.ZERO;
        public BigDecimal validated = BigDecimal.ZERO;
        public BigDecimal realised = BigDecimal.ZERO;
        public BigDecimal intangible = BigDecimal.ZERO;
        public String[] flows = {};
    }

    @Override
    public Feed<Object> feed() {
        return new Feed.Logs(List.of(InitiativeEvent.CATEGORY, LedgerEvent.CATEGORY));
    }

    @Override
    public Class<InitiativeValueRow> row() {
        return InitiativeValueRow.class;
    }

    @Override
    public Object key(Recorded<Object> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public InitiativeValueRow evolve(
            @Nullable InitiativeValueRow before, Recorded<Object> recorded) {
        InitiativeValueRow row = before == null ? new InitiativeValueRow() : before;
        row.id = UUID.fromString(recorded.id());
        switch (recorded.event()) {
            case InitiativeEvent event -> follow(row, event);
            case LedgerEvent event -> book(row, event);
            default -> throw new IllegalArgumentException("Not asked for: " + recorded.event());
        }
        return row;
    }

    private static void follow(InitiativeValueRow row, InitiativeEvent event) {
        row.supplierId = event.supplierId();
        switch (event) {
            case InitiativeEvent.Started e -> {
                row.kind = e.kind();
                row.title = e.title();
            }
            case InitiativeEvent.GatePassed e -> row.stage = e.to();
            case InitiativeEvent.Stopped _ -> row.stopped = true;
            case InitiativeEvent.MemberJoined _,
                    InitiativeEvent.MemberReplaced _,
                    InitiativeEvent.CoLocated _,
                    InitiativeEvent.EngineerEmbedded _,
                    InitiativeEvent.TrainingHeld _,
                    InitiativeEvent.IpTermsProposed _,
                    InitiativeEvent.IpTermsAgreed _,
                    InitiativeEvent.MilestoneSet _,
                    InitiativeEvent.MilestoneMoved _,
                    InitiativeEvent.MilestoneReached _,
                    InitiativeEvent.PilotStarted _,
                    InitiativeEvent.PilotEnded _,
                    InitiativeEvent.GateProposed _,
                    InitiativeEvent.GateRefused _,
                    InitiativeEvent.Commercialised _ -> {}
        }
    }

    private static void book(InitiativeValueRow row, LedgerEvent event) {
        switch (event) {
            case OfEntry e -> add(row, Flow.of(e));
            case GainShareAgreed e -> row.theirs = e.theirs();
        }
    }

    private static void add(InitiativeValueRow row, List<Flow> news) {
        row.flows =
                Flow.sum(Stream.concat(Flow.parse(row.flows).stream(), news.stream()).toList())
                        .stream()
                        .map(Flow::text)
                        .toArray(String[]::new);
        for (Flow flow : news) {
            if (flow.tangible()) {
                row.invested = row.invested.add(flow.invested());
                row.claimed = row.claimed.add(flow.claimed());
                row.validated = row.validated.add(flow.validated());
                row.realised = row.realised.add(flow.realised());
            } else {
                row.intangible = row.intangible.add(flow.validated());
            }
        }
    }

    /** What its money is told by. */
    static Case facts(InitiativeValueRow row) {
        return new Case(Flow.parse(row.flows), row.theirs);
    }
}
