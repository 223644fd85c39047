package entente.governance.proofs;

import entente.governance.charter.CharterEvent;
import entente.governance.kickoff.Output;
import entente.governance.kickoff.WorkshopEvent;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules G1 and G2. */
final class OutputsCheck implements Check {

    /** Of a stream that never said to which opening it belongs. */
    private static final int NONE = 0;

    /** One opening of a partnership: it has a workshop and a charter. */
    private record Opening(UUID partnershipId, int number) {}

    /** What the workshop of an opening left behind. */
    private record Outputs(Map<Output, UUID> there, List<UUID> withdrawn) {}

    private record Signable(String charter, int version) {}

    private final Map<String, Opening> openings = new HashMap<>();
    private final Map<Opening, Outputs> outputs = new HashMap<>();
    private final Map<Signable, Set<Side>> signatures = new HashMap<>();

    @Override
    public String code() {
        return "six-outputs-before-activation";
    }

    @Override
    public String description() {
        return "A charter comes into force only after the six outputs of its workshop exist and"
                + " both sponsors signed that version";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(WorkshopEvent.CATEGORY, CharterEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        switch (recorded.event()) {
            case WorkshopEvent.Prepared e ->
                    openings.put(recorded.stream(), new Opening(e.partnershipId(), e.opening()));
            case CharterEvent.Drafted e ->
                    openings.put(recorded.stream(), new Opening(e.partnershipId(), e.opening()));
            case WorkshopEvent.OutputDelivered e ->
                    of(recorded, e.partnershipId()).there.put(e.output(), recorded.eventId());
            case WorkshopEvent.OutputWithdrawn e -> {
                of(recorded, e.partnershipId()).there.remove(e.output());
                of(recorded, e.partnershipId()).withdrawn.add(recorded.eventId());
            }
            case CharterEvent.Signed e -> signed(recorded, e.version()).add(e.side());
            case CharterEvent.Activated e -> {
                return inForce(recorded, e, e.version());
            }
            case CharterEvent.Amended e -> {
                return inForce(recorded, e, e.version());
            }
            default -> {} // not what the rule is about
        }
        return null;
    }

    private Outputs of(Recorded<?> recorded, UUID partnershipId) {
        Opening opening =
                openings.getOrDefault(recorded.stream(), new Opening(partnershipId, NONE));
        return outputs.computeIfAbsent(
                opening, _ -> new Outputs(new EnumMap<>(Output.class), new ArrayList<>()));
    }

    private Set<Side> signed(Recorded<?> recorded, int version) {
        return signatures.computeIfAbsent(
                new Signable(recorded.stream(), version), _ -> EnumSet.noneOf(Side.class));
    }

    private Verdict inForce(Recorded<?> recorded, CharterEvent charter, int version) {
        Outputs left = of(recorded, charter.partnershipId());
        List<String> missing = new ArrayList<>();
        for (Output output : Output.values()) {
            if (!left.there.containsKey(output)) {
                missing.add("the " + output.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        for (Side side : Side.values()) {
            if (!signed(recorded, version).contains(side)) {
                missing.add(side == Side.OURS ? "our signature" : "the partner's signature");
            }
        }
        return missing.isEmpty()
                ? Verdict.kept(charter.supplierId())
                : Verdict.broken(
                        charter.supplierId(),
                        "In force without " + String.join(", ", missing),
                        left.withdrawn);
    }
}
