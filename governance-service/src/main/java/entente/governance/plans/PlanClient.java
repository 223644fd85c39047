package entente.governance.plans;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.heard.MeasureBook;
import entente.governance.heard.Months;
import entente.governance.heard.Telling;
import entente.governance.people.Side;
import entente.governance.plans.PlanView.PlanRow;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finds the plan that a request is about, and what was measured, as far as it rests on it. */
@Singleton
public class PlanClient {

    private final CommandHandler<PlanCommand, PlanState, PlanEvent> plans;
    private final PlanView view;
    private final Lists lists;
    private final MeasureBook measures;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final CommandRequest request;

    PlanClient(
            CommandHandler<PlanCommand, PlanState, PlanEvent> plans,
            PlanView view,
            Lists lists,
            MeasureBook measures,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            CommandRequest request) {
        this.plans = plans;
        this.view = view;
        this.lists = lists;
        this.measures = measures;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.request = request;
    }

    /** A plan that somebody acts on, and for whom. */
    record Found(UUID supplierId, Side side, Plan plan) {}

    /**
     * Carries out what somebody at the table asks of a plan.
     *
     * @throws Rejected 404, 403 {@code out-of-scope}, 409 {@code partnership-not-open}, 422 {@code
     *     not-seated}, or by a rule
     */
    RestResponse<PlanProfile> run(UUID id, Function<Found, PlanCommand> command) {
        CommandContext context = request.context();
        Outcome<PlanState> outcome = plans.answered(context);
        if (outcome == null) {
            PlanRow row =
                    lists.of(view).where("id", id).current().stream()
                            .findFirst()
                            .orElseThrow(Missing::here);
            suppliers.requireScope(row.supplierId);
            Side side = partnerships.seat(partnerships.open(row.supplierId)).side();
            Plan plan = plans.load(row.partnershipId).state().plan(id).orElseThrow(Missing::here);
            outcome =
                    plans.handle(
                            row.partnershipId,
                            command.apply(new Found(row.supplierId, side, plan)),
                            context);
        }
        return Answers.ok(outcome, profile(outcome, id));
    }

    static PlanProfile profile(Outcome<PlanState> outcome, UUID id) {
        return PlanProfile.of(outcome.state(), outcome.state().plan(id).orElseThrow(Missing::here));
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Rejected("month-malformed", "A month is written 2026-09");
        }
    }

    /** What was told of the month before it began to decide. */
    List<Measure> told(Found found, YearMonth month) {
        UUID supplierId = found.supplierId();
        Plan plan = found.plan();
        List<Measure> told = new ArrayList<>();
        for (Kpi kpi : plan.kpis()) {
            for (String level : List.of(Telling.METRIC, Telling.CRITERION)) {
                measures.value(supplierId, kpi.code(), level, month)
                        .map(m ->
                                new Measure(
                                        kpi.code(),
                                        level,
                                        m.period(),
                                        m.version(),
                                        m.value(),
                                        m.event()))
                        .ifPresent(told::add);
            }
        }
        return told;
    }

    /**
     * The matters of those breaches that no month of their period shows any more: a ratio that is
     * good enough in each month is so in the whole.
     */
    Set<UUID> settled(Found found) {
        UUID supplierId = found.supplierId();
        Plan plan = found.plan();
        Set<UUID> settled = new HashSet<>();
        for (Breach breach : plan.breaches()) {
            String period = breach.period();
            Kpi kpi = plan.kpi(breach.code()).orElseThrow();
            Months months = period == null ? null : Months.of(period).orElse(null);
            if (months != null && isSettled(supplierId, breach, kpi, months)) {
                settled.add(breach.matterId());
            }
        }
        return settled;
    }

    private boolean isSettled(UUID supplierId, Breach breach, Kpi kpi, Months months) {
        boolean measured = false;
        for (YearMonth month = months.first();
                !month.isAfter(months.last());
                month = month.plusMonths(1)) {
            @Nullable BigDecimal value = value(supplierId, breach.code(), month);
            if (value != null && !Kpi.reached(kpi.better(), breach.threshold(), value)) {
                return false;
            }
            measured |= value != null;
        }
        return measured;
    }

    private @Nullable BigDecimal value(UUID supplierId, String code, YearMonth month) {
        return measures.value(supplierId, code, Telling.METRIC, month)
                .or(() -> measures.value(supplierId, code, Telling.CRITERION, month))
                .map(MeasureBook.Measured::value)
                .orElse(null);
    }
}
