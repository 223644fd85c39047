package entente.governance.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much harm it does when others learn it, from none to most. */
public enum InformationClass {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    /** For a clean room: those who are named to need it, and nobody beside them on either side. */
    RESTRICTED;

    private static final List<InformationClass> ALL = List.of(values());

    boolean isAbove(InformationClass other) {
        return compareTo(other) > 0;
    }

    /** Whether each read of it is written down. */
    boolean isLogged() {
        return isAbove(INTERNAL);
    }

    /** It and the classes below. */
    Set<InformationClass> andBelow() {
        return ALL.stream().filter(each -> !each.isAbove(this)).collect(Collectors.toSet());
    }

    /** A sharing level as supplier-service told it; nothing was agreed: what is public anyway. */
    static InformationClass heard(@Nullable String level) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(level))
                .findFirst()
                .orElse(PUBLIC);
    }
}
