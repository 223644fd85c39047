package entente.governance.documents;

/**
 * A file as it was brought.
 *
 * @param name as who brought it calls it; never a path
 * @param size bytes
 * @param sha256 of what is in it, lower-case hex
 */
public record Content(String name, String mediaType, long size, String sha256) {}
