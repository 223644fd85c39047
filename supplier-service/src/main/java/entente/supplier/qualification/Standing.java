package entente.supplier.qualification;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier's checks stand against what is required.
 *
 * @param required whether anything is asked of it at all
 * @param missing what was not done, or so long ago that it does not count any more
 * @param failed what was done and speaks against it
 */
public record Standing(boolean required, List<Gap> missing, List<Gap> failed) {

    public Standing {
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
    }

    /**
     * The standing on a day.
     *
     * @param categories of the supplier, and all above them
     * @param validity how long a check counts
     */
    static Standing of(
            Requirements required,
            Collection<String> categories,
            Checks checks,
            LocalDate today,
            Period validity) {
        Reckoning reckoning = new Reckoning(today, validity);
        if (required.sanctionsScreening()) {
            reckoning.screening(checks.screening());
        }
        if (required.financialCheck()) {
            reckoning.finances(checks.finances(), required.lowestRating());
        }
        if (required.questionnaireId() != null) {
            Checks.Response response = checks.response();
            boolean asked =
                    response != null
                            && response.questionnaireId().equals(required.questionnaireId());
            reckoning.response(asked ? response : null);
        }
        for (RequiredDocument document : required.documents()) {
            if (document.asksFor(categories)) {
                reckoning.document(document, checks.documents());
            }
        }
        return new Standing(required.askOf(categories), reckoning.missing, reckoning.failed);
    }

    /**
     * What puts the qualification at risk: whatever failed, the end of the last round, and for a
     * supplier that never qualified what is missing. What a qualified one has to renew is asked for
     * when its round ends.
     *
     * @param round the last time it qualified; null: never yet
     */
    List<Doubt> doubts(Checks.@Nullable Round round, LocalDate today) {
        List<Doubt> doubts = new ArrayList<>();
        failed.forEach(gap -> doubts.add(new Doubt("failed: " + gap.text(), false)));
        if (round == null) {
            missing.forEach(gap ->
                    doubts.add(
                            new Doubt(
                                    "never qualified, missing: " + gap.text(),
                                    gap.check().ofSupplier())));
        } else if (round.expired() || today.isAfter(round.validUntil())) {
            doubts.add(new Doubt("due diligence ended on " + round.validUntil(), true));
        }
        return doubts;
    }

    /** Gathers what is missing and what failed. */
    private static final class Reckoning {
        private final LocalDate today;
        private final Period validity;
        private final List<Gap> missing = new ArrayList<>();
        private final List<Gap> failed = new ArrayList<>();

        Reckoning(LocalDate today, Period validity) {
            this.today = today;
            this.validity = validity;
        }

        private boolean counts(LocalDate day) {
            return today.isBefore(day.plus(validity));
        }

        void screening(Checks.@Nullable Screening screening) {
            if (screening != null && screening.result() == ScreeningResult.HIT) {
                failed.add(new Gap(Check.SANCTIONS_SCREENING, "hit"));
            } else if (screening == null || !counts(screening.screenedOn())) {
                missing.add(new Gap(Check.SANCTIONS_SCREENING, null));
            }
        }

        void finances(Checks.@Nullable Finances finances, @Nullable Integer lowest) {
            if (finances == null || !counts(finances.checkedOn())) {
                missing.add(new Gap(Check.FINANCIAL_CHECK, null));
            } else if (lowest != null && finances.rating() < lowest) {
                failed.add(
                        new Gap(
                                Check.FINANCIAL_CHECK,
                                "rating " + finances.rating() + " below " + lowest));
            }
        }

        void response(Checks.@Nullable Response response) {
            if (response == null || !counts(response.answeredOn())) {
                missing.add(new Gap(Check.QUESTIONNAIRE, null));
            } else if (!response.knockedOut().isEmpty()) {
                failed.add(
                        new Gap(
                                Check.QUESTIONNAIRE,
                                "knock-out answers: " + response.knockedOut().size()));
            }
        }

        void document(RequiredDocument wanted, List<Checks.Paper> papers) {
            boolean there =
                    papers.stream()
                            .anyMatch(p ->
                                    p.kind().equals(wanted.kind())
                                            && covers(p.category(), wanted.category())
                                            && holds(p));
            if (!there) {
                String detail =
                        wanted.category() == null
                                ? wanted.kind()
                                : wanted.kind() + " for " + wanted.category();
                missing.add(new Gap(Check.DOCUMENT, detail));
            }
        }

        /** A document about the supplier as a whole is one about each of its categories. */
        private static boolean covers(@Nullable String of, @Nullable String wanted) {
            return of == null || of.equals(wanted);
        }

        /** Through its last day; one without counts as long as any check. */
        private boolean holds(Checks.Paper paper) {
            LocalDate last = paper.validUntil();
            return last == null ? counts(paper.recordedOn()) : !last.isBefore(today);
        }
    }
}
