package entente.supplier.files;

import entente.platform.Rejected;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where the contents of files lie. A directory of this machine, or whatever takes its place. */
public interface FileStore {

    /**
     * Keeps a content under its sum, for good once it returns; again is the same.
     *
     * @throws Rejected 422 {@code files-room-used-up}
     */
    void keep(UUID supplier, String sha256, byte[] content);

    /** The content with this sum, unless nobody brought it. */
    Optional<byte[]> find(UUID supplier, String sha256);

    /** Bytes of the content with this sum, unless nobody brought it. */
    OptionalLong size(UUID supplier, String sha256);

    /**
     * What a paper refers to: a content that is there, as large as it is.
     *
     * @throws Rejected 422 {@code file-missing} when nobody brought it
     */
    default FileReference require(UUID supplier, FileReference named) {
        long size =
                size(supplier, named.sha256())
                        .orElseThrow(() ->
                                new Rejected(
                                        "file-missing",
                                        "Nobody brought this file; POST it to /suppliers/%s/files"
                                                .formatted(supplier)));
        return new FileReference(named.name(), size, named.sha256());
    }
}
