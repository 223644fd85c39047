package entente.supplier.confidentiality;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.confidentiality.SharingCommand.EndBusiness;
import entente.supplier.confidentiality.SharingCommand.EndNda;
import entente.supplier.confidentiality.SharingCommand.Lower;
import entente.supplier.confidentiality.SharingCommand.Raise;
import entente.supplier.confidentiality.SharingEvent.Lowered;
import entente.supplier.confidentiality.SharingEvent.Raised;
import entente.supplier.confidentiality.SharingState.Level;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rule S10: what is shared rises step by step, above INTERNAL under an NDA, and falls at any time,
 * by itself when the NDA or all business ends.
 */
public final class Sharing implements Decider<SharingCommand, SharingState, SharingEvent> {

    @Override
    public SharingState initial() {
        return SharingState.FIRST;
    }

    @Override
    public List<SharingEvent> decide(SharingCommand command, SharingState state) {
        return switch (command) {
            case Raise c -> raise(c, state.of(c.direction()));
            case Lower c -> lower(c, state.of(c.direction()));
            case EndNda c ->
                    fall(
                            state,
                            level -> c.nda().equals(level.ndaId()),
                            "the non-disclosure agreement has ended");
            case EndBusiness _ ->
                    fall(
                            state,
                            level -> level.highest().isAbove(InformationClass.INTERNAL),
                            "there is no business with the supplier any more");
        };
    }

    private static List<SharingEvent> fall(
            SharingState state, Predicate<Level> concerned, String reason) {
        return Arrays.stream(Direction.values())
                .filter(d -> concerned.test(state.of(d)))
                .<SharingEvent>map(d ->
                        new Lowered(d, state.of(d).highest(), InformationClass.INTERNAL, reason))
                .toList();
    }

    private static List<SharingEvent> raise(Raise c, Level now) {
        if (c.to() == now.highest()
                && c.what().strip().equals(now.what())
                && c.usage().strip().equals(now.usage())) {
            return List.of();
        }
        if (!c.to().isAbove(now.highest())) {
            throw new Rejected(
                    "sharing-level-not-higher", "%s is shared already".formatted(now.highest()));
        }
        if (!c.to().isStepAbove(now.highest())) {
            throw new Rejected(
                    "sharing-level-skips-a-step",
                    "From %s it rises step by step, not to %s".formatted(now.highest(), c.to()));
        }
        if (c.what().isBlank() || c.usage().isBlank()) {
            throw new Rejected(
                    "sharing-terms-missing", "Say what is shared and how it may be used");
        }
        if (c.blocked() && c.to().isAbove(InformationClass.INTERNAL)) {
            throw new Rejected(
                    "supplier-blocked", "Nothing above INTERNAL is shared with a blocked supplier");
        }
        if (c.to().needsNda() && c.nda() == null) {
            throw new Rejected(
                    "nda-missing",
                    "Above INTERNAL a non-disclosure agreement with this supplier is in force");
        }
        return List.of(
                new Raised(
                        c.direction(),
                        now.highest(),
                        c.to(),
                        c.what().strip(),
                        c.usage().strip(),
                        c.to().needsNda() ? c.nda() : null));
    }

    private static List<SharingEvent> lower(Lower c, Level now) {
        if (c.to() == now.highest()) {
            return List.of();
        }
        if (c.to().isAbove(now.highest())) {
            throw new Rejected(
                    "sharing-level-not-lower", "Only %s is shared".formatted(now.highest()));
        }
        if (c.reason().isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return List.of(new Lowered(c.direction(), now.highest(), c.to(), c.reason().strip()));
    }

    @Override
    public SharingState evolve(SharingState state, SharingEvent event) {
        return switch (event) {
            case Raised e ->
                    state.with(e.direction(), new Level(e.to(), e.what(), e.usage(), e.ndaId()));
            case Lowered e -> {
                Level before = state.of(e.direction());
                yield state.with(
                        e.direction(),
                        new Level(
                                e.to(),
                                before.what(),
                                before.usage(),
                                e.to().needsNda() ? before.ndaId() : null));
            }
        };
    }
}
