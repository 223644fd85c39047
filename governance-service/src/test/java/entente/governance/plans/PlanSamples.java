package entente.governance.plans;

import entente.governance.partnership.PartnershipId;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan for otif, opened by a breach in July and agreed until December. */
final class PlanSamples {

    static final UUID ACME = new UUID(1, 1);
    static final UUID PARTNERSHIP = PartnershipId.of(ACME);
    static final UUID PLAN = new UUID(2, 1);
    static final UUID MATTER = new UUID(3, 1);
    static final UUID TOLD = new UUID(4, 1);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate OPENED = LocalDate.parse("2026-07-14");
    static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    static final YearMonth DECEMBER = YearMonth.parse("2026-12");
    static final YearMonth MARCH = YearMonth.parse("2027-03");
    static final Kpi OTIF = new Kpi("otif", Better.HIGHER, new BigDecimal("95"));
    static final Breach BREACH = breach(MATTER, "2026-Q2");
    static final Milestone STEP =
            new Milestone("A second shift", "otif", new BigDecimal("90"), OCTOBER);
    static final Terms TERMS =
            new Terms(
                    RootCause.LACK_OF_RESOURCES,
                    "One shift for two lines",
                    "Our planner for a month",
                    DECEMBER,
                    List.of(STEP));

    static final PlanEvent OPEN =
            new PlanEvent.Opened(
                    PARTNERSHIP, ACME, PLAN, BREACH, List.of(OTIF), BERLIN, OPENED, null);
    static final PlanEvent PROPOSED =
            new PlanEvent.Proposed(PARTNERSHIP, ACME, PLAN, TERMS, Side.OURS, "eva");
    static final PlanEvent AGREED =
            new PlanEvent.Agreed(PARTNERSHIP, ACME, PLAN, TERMS, BERLIN, OPENED, "tom");
    static final PlanEvent AWAITED =
            new PlanEvent.Awaited(PARTNERSHIP, ACME, PLAN, DECEMBER, BERLIN);
    static final PlanEvent UNMEASURED =
            new PlanEvent.Unmeasured(PARTNERSHIP, ACME, PLAN, DECEMBER, BERLIN);

    private PlanSamples() {}

    static Breach breach(UUID matter, String period) {
        return new Breach(
                matter, "otif", period, new BigDecimal("87.5"), new BigDecimal("95"), OPENED);
    }

    static Measure measure(String period, int version, @Nullable String value) {
        return new Measure(
                "otif",
                "METRIC",
                period,
                version,
                value == null ? null : new BigDecimal(value),
                TOLD);
    }

    static PlanEvent measured(String period, int version, @Nullable String value) {
        return new PlanEvent.Measured(PARTNERSHIP, ACME, PLAN, measure(period, version, value));
    }

    static Result result(@Nullable String value) {
        return new Result(
                "otif",
                new BigDecimal("95"),
                value == null ? null : new BigDecimal(value),
                value == null ? null : TOLD);
    }
}
