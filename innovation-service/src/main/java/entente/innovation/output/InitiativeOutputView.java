package entente.innovation.output;

import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.PilotEnded;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What did initiatives of a partnership come to in a month? */
@Singleton
public class InitiativeOutputView
        implements View<InitiativeEvent, InitiativeOutputView.InitiativeOutputRow> {

    /** A month; {@code id}: supplier and month. */
    @Entity
    @Table(name = "initiative_output_v1")
    public static class InitiativeOutputRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String month = "";
        public int started;
        public int gates;
        public int prototypes;
        public int commercialised;
    }

    @Override
    public Feed<InitiativeEvent> feed() {
        return new Feed.Log<>(InitiativeEvent.CATEGORY);
    }

    @Override
    public Class<InitiativeOutputRow> row() {
        return InitiativeOutputRow.class;
    }

    @Override
    public Object key(Recorded<InitiativeEvent> recorded) {
        return Output.key(recorded.event().supplierId(), day(recorded.event()));
    }

    /** Only what is counted has a month; all else shares one place, which stays empty. */
    private static @Nullable LocalDate day(InitiativeEvent event) {
        if (event instanceof Started e) {
            return e.startOn();
        }
        if (event instanceof GatePassed e) {
            return e.on();
        }
        if (event instanceof PilotEnded e) {
            return e.on();
        }
        return event instanceof Commercialised e ? e.on() : null;
    }

    @Override
    public @Nullable InitiativeOutputRow evolve(
            @Nullable InitiativeOutputRow before, Recorded<InitiativeEvent> recorded) {
        LocalDate day = day(recorded.event());
        if (day == null) {
            return before;
        }
        InitiativeOutputRow row = before == null ? new InitiativeOutputRow() : before;
        row.supplierId = recorded.event().supplierId();
        row.month = Output.month(day);
        row.id = Output.key(row.supplierId, day);
        row.started += recorded.event() instanceof Started ? 1 : 0;
        row.gates += recorded.event() instanceof GatePassed ? 1 : 0;
        row.prototypes += recorded.event() instanceof PilotEnded ? 1 : 0;
        row.commercialised += recorded.event() instanceof Commercialised ? 1 : 0;
        return row;
    }
}
