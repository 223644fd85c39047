package entente.platform.web;

import entente.platform.Rejected;
import entente.platform.store.Outcome;

/**
 * The one answer for what does not exist and for what exists but not for this caller, so that the
 * answer never tells which of both it is.
 */
public final class Missing {

    static final String DETAIL = "There is nothing at this address, or not for you";

    private Missing() {}

    /** To be thrown: 404 {@code not-found}. */
    public static Rejected here() {
        return new Rejected(Rejected.Kind.MISSING, "not-found", DETAIL);
    }

    /** The outcome, unless its stream has no events. */
    public static <S> Outcome<S> unless(Outcome<S> loaded) {
        if (loaded.version() == 0) {
            throw here();
        }
        return loaded;
    }
}
