package entente.supplier.files;

import java.util.Optional;
import java.util.UUID;

/** Where the contents of files lie. A directory of this machine, or whatever takes its place. */
public interface FileStore {

    /** Keeps a content under its sum; again is the same. */
    void keep(UUID supplier, String sha256, byte[] content);

    /** The content with this sum, unless nobody brought it. */
    Optional<byte[]> find(UUID supplier, String sha256);
}
