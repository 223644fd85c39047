package entente.governance.charter;

/** How far a charter is. */
public enum CharterStatus {
    DRAFT,
    SIGNING,
    ACTIVE,
    AMENDING;

    static CharterStatus of(CharterState.Known state) {
        return switch (state) {
            case CharterState.Preparing s -> s.next().submitted() ? SIGNING : DRAFT;
            case CharterState.Active _ -> ACTIVE;
            case CharterState.Amending _ -> AMENDING;
        };
    }
}
