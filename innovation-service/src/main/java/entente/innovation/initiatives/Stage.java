package entente.innovation.initiatives;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far an initiative is (rule I2); a gate leads from each stage to the one behind it. */
public enum Stage {
    IDEA,
    ASSESSED,
    PILOT,
    SCALE,
    COMMERCIALISED;

    /** Empty at the end. */
    public Optional<Stage> next() {
        return switch (this) {
            case IDEA -> Optional.of(ASSESSED);
            case ASSESSED -> Optional.of(PILOT);
            case PILOT -> Optional.of(SCALE);
            case SCALE -> Optional.of(COMMERCIALISED);
            case COMMERCIALISED -> Optional.empty();
        };
    }

    /** What has to be judged at the gate to this stage. */
    public List<Criterion> criteria() {
        return Arrays.stream(Criterion.values()).filter(each -> each.gate() == this).toList();
    }
}
