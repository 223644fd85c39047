package entente.innovation.initiatives;

/**
 * Whose knowledge it is (rule I10).
 *
 * @param background what each side brings and keeps
 * @param foreground who owns what comes of the initiative
 * @param shared what both may use, and for what
 */
public record IpTerms(String background, String foreground, String shared) {}
