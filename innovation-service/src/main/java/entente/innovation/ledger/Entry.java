package entente.innovation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An entry and what is left of it after reversals; claimed ≥ validated ≥ realised ≥ 0 always.
 *
 * @param by who entered it
 * @param claimed of an investment: spent
 * @param parts realised, in the order they were told
 * @param reversed steps of which something was taken back
 */
public record Entry(
        Line line,
        String by,
        BigDecimal claimed,
        BigDecimal validated,
        List<Part> parts,
        Set<Step> reversed) {

    public Entry {
        parts = List.copyOf(parts);
        reversed = Set.copyOf(reversed);
    }

    static Entry of(Line line, String by) {
        return new Entry(line, by, line.amount(), BigDecimal.ZERO, List.of(), Set.of());
    }

    public BigDecimal realised() {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much of it came this far. */
    public BigDecimal at(Step step) {
        return switch (step) {
            case CLAIMED -> claimed;
            case VALIDATED -> validated;
            case REALISED -> realised();
        };
    }

    /** How much of it came further than this. */
    BigDecimal beyond(Step step) {
        return switch (step) {
            case CLAIMED -> validated;
            case VALIDATED -> realised();
            case REALISED -> BigDecimal.ZERO;
        };
    }

    /** Whether nothing is left of it. */
    boolean isGone() {
        return claimed.signum() == 0;
    }

    Entry validated(BigDecimal amount) {
        return new Entry(line, by, claimed, validated.add(amount), parts, reversed);
    }

    Entry realised(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Entry(line, by, claimed, validated, all, reversed);
    }

    Entry reversed(Step step, BigDecimal amount) {
        Set<Step> steps = EnumSet.of(step);
        steps.addAll(reversed);
        return switch (step) {
            case CLAIMED -> new Entry(line, by, claimed.subtract(amount), validated, parts, steps);
            case VALIDATED ->
                    new Entry(line, by, claimed, validated.subtract(amount), parts, steps);
            case REALISED -> new Entry(line, by, claimed, validated, without(amount), steps);
        };
    }

    /**
     * The days that a reversal takes its amount from: of what was realised the latest told first.
     */
    List<Part> taken(Step step, BigDecimal amount) {
        if (step != Step.REALISED) {
            return List.of(new Part(line.mark().on(), amount));
        }
        List<Part> taken = new ArrayList<>();
        BigDecimal rest = amount;
        for (Part part : parts.reversed()) {
            BigDecimal share = part.amount().min(rest);
            if (share.signum() > 0) {
                taken.add(new Part(part.on(), share));
                rest = rest.subtract(share);
            }
        }
        return taken;
    }

    private List<Part> without(BigDecimal amount) {
        List<Part> left = new ArrayList<>();
        BigDecimal rest = amount;
        for (Part part : parts.reversed()) {
            BigDecimal share = part.amount().min(rest);
            rest = rest.subtract(share);
            if (share.compareTo(part.amount()) < 0) {
                left.addFirst(new Part(part.on(), part.amount().subtract(share)));
            }
        }
        return left;
    }
}
