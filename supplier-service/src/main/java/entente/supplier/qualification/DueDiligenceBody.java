package entente.supplier.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier's due diligence stands today, as callers see it.
 *
 * @param status null for suppliers, as is what failed
 * @param requirements version of what is required
 * @param missing what was not done, or does not count any more
 */
public record DueDiligenceBody(
        @Nullable DueDiligenceStatus status,
        int requirements,
        List<Gap> missing,
        @Nullable List<Gap> failed,
        FindingsBody findings) {

    static DueDiligenceBody of(
            UUID supplier, int requirements, Standing standing, Checks checks, LocalDate today) {
        return new DueDiligenceBody(
                DueDiligenceStatus.of(standing, checks.round(), today),
                requirements,
                standing.missing(),
                standing.failed(),
                FindingsBody.of(supplier, checks));
    }

    /** What the supplier itself may know: its own part, and what is still asked of it. */
    DueDiligenceBody forSupplier() {
        return new DueDiligenceBody(
                null,
                requirements,
                missing.stream().filter(gap -> gap.check().ofSupplier()).toList(),
                null,
                findings.forSupplier());
    }
}
