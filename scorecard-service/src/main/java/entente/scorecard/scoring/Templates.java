package entente.scorecard.scoring;

import java.util.List;

/** The templates that are shipped. */
public final class Templates {

    public static final String OPERATIONAL = "OPERATIONAL";
    public static final String PARTNERSHIP = "PARTNERSHIP";

    /** For suppliers without an assigned one. */
    public static final String DEFAULT = OPERATIONAL;

    public static final List<String> IDS = List.of(OPERATIONAL, PARTNERSHIP);

    private Templates() {}
}
