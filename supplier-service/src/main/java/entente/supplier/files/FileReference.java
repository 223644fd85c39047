package entente.supplier.files;

/**
 * Which file is meant, wherever it is kept.
 *
 * @param name as its owner calls it
 * @param size bytes
 * @param sha256 of its content, lower-case hex; two files with one sum are one
 */
public record FileReference(String name, long size, String sha256) {}
