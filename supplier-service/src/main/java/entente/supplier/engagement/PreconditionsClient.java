package entente.supplier.engagement;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.view.View;
import entente.platform.web.CompanyTime;
import entente.platform.web.list.Lists;
import entente.supplier.agreements.AgreementCommand;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementState;
import entente.supplier.assessment.AssessmentCommand;
import entente.supplier.assessment.AssessmentEvent;
import entente.supplier.assessment.AssessmentState;
import entente.supplier.assessment.Verdict;
import entente.supplier.candidates.ReadinessBook;
import entente.supplier.engagement.Preconditions.Assessed;
import entente.supplier.engagement.Preconditions.Signed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the evidence for a strategic partnership. Views only tell which streams to load, and are
 * waited for until they know everything that was recorded before; what is so, the streams say.
 */
@Singleton
public class PreconditionsClient implements ReadinessBook {

    private final CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments;
    private final CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements;
    private final CurrentAssessmentView current;
    private final NonDisclosureView ndas;
    private final Lists lists;
    private final CompanyTime time;

    PreconditionsClient(
            CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments,
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            CurrentAssessmentView current,
            NonDisclosureView ndas,
            Lists lists,
            CompanyTime time) {
        this.assessments = assessments;
        this.agreements = agreements;
        this.current = current;
        this.ndas = ndas;
        this.lists = lists;
        this.time = time;
    }

    /** What there is for this supplier today. */
    Preconditions of(UUID supplier, LocalDate today) {
        return new Preconditions(
                rows(current, supplier).stream()
                        .flatMap(row -> assessed(row.assessmentId).stream())
                        .findFirst()
                        .orElse(null),
                rows(ndas, supplier).stream()
                        .flatMap(row -> signed(row.id, today).stream())
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public @Nullable Level readiness(UUID supplier) {
        return rows(current, supplier).stream()
                .flatMap(row ->
                        current(assessments.load(row.assessmentId).state(), time.today()).stream())
                .findFirst()
                .orElse(null);
    }

    /** What this assessment says today; nothing once its last day is over. */
    static Optional<Level> current(AssessmentState state, LocalDate today) {
        return state instanceof AssessmentState.Done done
                        && !done.result().validUntil().isBefore(today)
                ? Optional.of(
                        new Level(
                                done.result().readiness(),
                                done.result().outcome() != Verdict.NOT_READY))
                : Optional.empty();
    }

    private <R> List<R> rows(View<?, R> view, UUID supplier) {
        return lists.of(view).where("supplierId", supplier).current();
    }

    private Optional<Assessed> assessed(UUID id) {
        Outcome<AssessmentState> found = assessments.load(id);
        return found.state() instanceof AssessmentState.Done done
                ? Optional.of(
                        new Assessed(
                                id,
                                found.version(),
                                done.result().validUntil(),
                                done.sheet().openWarnings().stream().map(Enum::name).toList()))
                : Optional.empty();
    }

    private Optional<Signed> signed(UUID id, LocalDate today) {
        Outcome<AgreementState> found = agreements.load(id);
        return found.state() instanceof AgreementState.InForce force && force.paper().covers(today)
                ? Optional.of(new Signed(id, found.version()))
                : Optional.empty();
    }
}
