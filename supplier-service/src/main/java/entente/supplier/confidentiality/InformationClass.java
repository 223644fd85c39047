package entente.supplier.confidentiality;

import java.util.Arrays;

/** How much harm it does when others learn it, from none to most. */
public enum InformationClass {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    /** For a clean room: those who are named to need it, and nobody beside them on either side. */
    RESTRICTED;

    /** Whether both sides must have promised silence before it is shown. */
    boolean needsNda() {
        return compareTo(INTERNAL) > 0;
    }

    /** Whether each read of it is written down. */
    boolean isLogged() {
        return compareTo(INTERNAL) > 0;
    }

    /** Whether only those read it who are named for it. */
    boolean namesReaders() {
        return this == RESTRICTED;
    }

    /** Whether it comes right above the other, without a class between. */
    boolean isStepAbove(InformationClass other) {
        return isAbove(other)
                && Arrays.stream(values()).noneMatch(c -> c.isAbove(other) && isAbove(c));
    }

    boolean isAbove(InformationClass other) {
        return compareTo(other) > 0;
    }
}
