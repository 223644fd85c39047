package entente.supplier;

import entente.platform.Rejected;
import entente.platform.files.FileStore;
import entente.supplier.files.FileReference;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether the files that papers refer to are there. */
@Singleton
public class FilesClient {

    private final FileStore files;

    public FilesClient(FileStore files) {
        this.files = files;
    }

    /**
     * What a paper refers to: a content that is there, as large as it is.
     *
     * @throws Rejected 422 {@code file-missing} when nobody brought it
     */
    public FileReference require(UUID supplier, FileReference named) {
        long size =
                files.size(supplier, named.sha256())
                        .orElseThrow(() ->
                                new Rejected(
                                        "file-missing",
                                        "Nobody brought this file; POST it to /suppliers/%s/files"
                                                .formatted(supplier)));
        return new FileReference(named.name(), size, named.sha256());
    }
}
