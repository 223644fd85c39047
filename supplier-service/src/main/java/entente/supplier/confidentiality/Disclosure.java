package entente.supplier.confidentiality;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.confidentiality.DisclosureCommand.Give;
import entente.supplier.confidentiality.DisclosureCommand.NameReaders;
import entente.supplier.confidentiality.DisclosureCommand.Revise;
import entente.supplier.confidentiality.DisclosureCommand.Withdraw;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import entente.supplier.confidentiality.DisclosureEvent.ReadersNamed;
import entente.supplier.confidentiality.DisclosureEvent.Revised;
import entente.supplier.confidentiality.DisclosureEvent.Withdrawn;
import java.util.List;

/**
 * Rule S10: nothing is disclosed above the level that is shared in its direction, and what is
 * restricted to those alone who are named.
 */
public final class Disclosure
        implements Decider<DisclosureCommand, DisclosureState, DisclosureEvent> {

    private record On(DisclosureCommand command, DisclosureState state) {}

    @Override
    public DisclosureState initial() {
        return new DisclosureState.Absent();
    }

    @Override
    public List<DisclosureEvent> decide(DisclosureCommand command, DisclosureState state) {
        return switch (new On(command, state)) {
            case On(Give c, DisclosureState.Absent _) -> {
                requireLevel(c.informationClass(), c.level());
                yield List.of(
                        new Given(
                                c.supplierId(),
                                c.direction(),
                                c.kind(),
                                c.informationClass(),
                                c.title(),
                                c.content(),
                                c.by()));
            }
            case On(Give _, DisclosureState _) ->
                    throw new Rejected("disclosure-exists", "This was disclosed before");
            case On(DisclosureCommand _, DisclosureState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such disclosure");
            case On(Revise c, DisclosureState.Open s) -> {
                requireLevel(s.disclosed().informationClass(), c.level());
                yield c.content().equals(s.disclosed().content())
                        ? List.of()
                        : List.of(new Revised(s.disclosed().supplierId(), c.content()));
            }
            case On(NameReaders c, DisclosureState.Open s) -> nameReaders(c, s);
            case On(Revise _, DisclosureState.Withdrawn _),
                    On(NameReaders _, DisclosureState.Withdrawn _) ->
                    throw new Rejected("disclosure-withdrawn", "This disclosure was withdrawn");
            case On(Withdraw c, DisclosureState.Open s) -> {
                if (c.reason().isBlank()) {
                    throw new Rejected("reason-missing", "A reason is needed");
                }
                yield List.of(new Withdrawn(s.disclosed().supplierId(), c.reason().strip()));
            }
            case On(Withdraw _, DisclosureState.Withdrawn _) -> List.of();
        };
    }

    private static List<DisclosureEvent> nameReaders(NameReaders c, DisclosureState.Open s) {
        if (!s.disclosed().informationClass().namesReaders()) {
            throw new Rejected(
                    "disclosure-not-restricted", "Readers are named of what is RESTRICTED");
        }
        if (!c.answers() && !c.by().equals(s.disclosed().by())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "not-the-giver",
                    "Who gave it names its readers, or who answers for that side");
        }
        List<String> readers = c.readers().stream().distinct().sorted().toList();
        return readers.equals(s.readers())
                ? List.of()
                : List.of(new ReadersNamed(s.disclosed().supplierId(), readers));
    }

    private static void requireLevel(InformationClass of, InformationClass level) {
        if (of.isAbove(level)) {
            throw new Rejected(
                    "disclosure-above-level",
                    "%s is shared in this direction, not %s".formatted(level, of));
        }
    }

    @Override
    public DisclosureState evolve(DisclosureState state, DisclosureEvent event) {
        return switch (state) {
            case DisclosureState.Absent s ->
                    event instanceof Given e ? new DisclosureState.Open(e, List.of()) : s;
            case DisclosureState.Open s -> evolve(s, s.disclosed(), event);
            case DisclosureState.Withdrawn s -> s;
        };
    }

    private static DisclosureState evolve(
            DisclosureState.Open state, Given disclosed, DisclosureEvent event) {
        return switch (event) {
            case Given _ -> state;
            case ReadersNamed e -> new DisclosureState.Open(disclosed, e.readers());
            case Revised e ->
                    new DisclosureState.Open(
                            new Given(
                                    disclosed.supplierId(),
                                    disclosed.direction(),
                                    disclosed.kind(),
                                    disclosed.informationClass(),
                                    disclosed.title(),
                                    e.content(),
                                    disclosed.by()),
                            state.readers());
            case Withdrawn e -> new DisclosureState.Withdrawn(disclosed, e.reason());
        };
    }
}
