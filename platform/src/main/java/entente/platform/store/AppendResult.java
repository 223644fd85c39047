package entente.platform.store;

/** What became of an {@link AppendRequest}. */
public sealed interface AppendResult {

    /** Recorded: the version of its first stream and the position to wait for. */
    record Appended(String stream, int version, long position) implements AppendResult {}

    /** Its key was answered before; nothing was recorded now. */
    record Duplicate(String stream, int version, long position, String fingerprint)
            implements AppendResult {}

    /** A stream is not at the expected version. */
    record Conflict(String stream, int actual) implements AppendResult {}

    /** Another stream holds a claim. */
    record Claimed(String scope, String holder) implements AppendResult {}
}
