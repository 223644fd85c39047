package entente.supplier.engagement;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the relationship with a supplier is run, from loose to close. */
public enum EngagementModel {
    TRANSACTIONAL,
    PREFERRED,
    STRATEGIC,
    JOINT_VENTURE;

    /** Whether governance runs it as a partnership, with a sponsor on either side. */
    public boolean isPartnership() {
        return this == STRATEGIC || this == JOINT_VENTURE;
    }

    boolean isAbove(EngagementModel other) {
        return compareTo(other) > 0;
    }

    boolean isNextTo(EngagementModel other) {
        return Arrays.stream(Direction.values())
                .flatMap(direction -> step(direction).stream())
                .anyMatch(other::equals);
    }

    /** One step up or down; empty at the end of the ladder. */
    Optional<EngagementModel> step(Direction direction) {
        return Optional.ofNullable(
                switch (direction) {
                    case UP -> above();
                    case DOWN ->
                            Arrays.stream(values())
                                    .filter(model -> model.above() == this)
                                    .findAny()
                                    .orElse(null);
                });
    }

    private @Nullable EngagementModel above() {
        return switch (this) {
            case TRANSACTIONAL -> PREFERRED;
            case PREFERRED -> STRATEGIC;
            case STRATEGIC -> JOINT_VENTURE;
            case JOINT_VENTURE -> null;
        };
    }

    /** Which way a step goes. */
    enum Direction {
        UP,
        DOWN
    }
}
