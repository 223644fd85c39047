package entente.platform;

import java.util.List;

/** A command that may not happen. Nothing of it is recorded. Carries a stable code for callers. */
public final class Rejected extends RuntimeException {

    /** Why it was refused, in the terms a caller can act on. */
    public enum Kind {
        /** A rule of the domain forbids it. */
        RULE,
        /** It collides with something that others did or hold; trying again may help. */
        CONFLICT,
        /** The caller expected another version of the stream than there is. */
        VERSION,
        /** What it names does not exist, or not for this caller. */
        MISSING,
        /** The request itself cannot be understood. */
        MALFORMED,
        /** The caller is known and may not do this. */
        FORBIDDEN,
        /** The service cannot take more right now; trying again later helps. */
        BUSY
    }

    private final Kind kind;
    private final String code;
    private final List<String> mistakes;

    /** A rule forbids it. */
    public Rejected(String code, String message) {
        this(Kind.RULE, code, message);
    }

    /** A rule forbids it for several things at once, each in plain words. */
    public Rejected(String code, String message, List<String> mistakes) {
        this(Kind.RULE, code, message, mistakes);
    }

    public Rejected(Kind kind, String code, String message) {
        this(kind, code, message, List.of());
    }

    private Rejected(Kind kind, String code, String message, List<String> mistakes) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.mistakes = List.copyOf(mistakes);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, lower case with hyphens, e.g. {@code supplier-not-pending}. */
    public String code() {
        return code;
    }

    /** Each single thing that is wrong, when there are several to be told apart. */
    public List<String> mistakes() {
        return mistakes;
    }

    /** What went wrong in plain words; never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
