package entente.governance.proofs;

import entente.governance.meetings.MeetingEvent;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule G4: no self-approval. */
final class MinutesCheck implements Check {

    private final Map<String, Deed> written = new HashMap<>();

    @Override
    public String code() {
        return "minutes-approved-by-another";
    }

    @Override
    public String description() {
        return "Minutes are approved by somebody who did not write them";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(MeetingEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case MeetingEvent.Minuted _ -> {
                written.put(recorded.id(), Deed.of(recorded));
                yield null;
            }
            case MeetingEvent.MinutesApproved e ->
                    Verdict.by(
                            recorded,
                            e.supplierId(),
                            written.remove(recorded.id()),
                            "Approved the own minutes",
                            "Approved minutes that nobody wrote");
            default -> null; // not what the rule is about
        };
    }
}
