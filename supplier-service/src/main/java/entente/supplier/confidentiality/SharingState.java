package entente.supplier.confidentiality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much is shared with a supplier, in either direction. */
public record SharingState(Level weToThem, Level theyToUs) {

    /** How every relationship begins. */
    static final SharingState FIRST = new SharingState(Level.FIRST, Level.FIRST);

    /**
     * How much one side shows the other.
     *
     * @param highest the highest class that is shared
     * @param what is shared, null while nothing was agreed
     * @param usage how it may be used, as above
     * @param ndaId the agreement that protects it, null where none is needed
     */
    public record Level(
            InformationClass highest,
            @Nullable String what,
            @Nullable String usage,
            @Nullable UUID ndaId) {

        static final Level FIRST = new Level(InformationClass.PUBLIC, null, null, null);
    }

    /** The level in this direction. */
    public Level of(Direction direction) {
        return switch (direction) {
            case WE_TO_THEM -> weToThem;
            case THEY_TO_US -> theyToUs;
        };
    }

    SharingState with(Direction direction, Level level) {
        return switch (direction) {
            case WE_TO_THEM -> new SharingState(level, theyToUs);
            case THEY_TO_US -> new SharingState(weToThem, level);
        };
    }
}
