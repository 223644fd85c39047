package entente.supplier.files;

import entente.platform.files.FileDirectory;
import entente.platform.files.FileStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the files of suppliers lie, and how much room those of one supplier have. */
@Singleton
public class FilesConfig {

    @Produces
    @Singleton
    FileStore files(
            @ConfigProperty(name = "entente.supplier.files") Path root,
            @ConfigProperty(name = "entente.supplier.files-mebibytes") int mebibytes,
            Clock clock) {
        return new FileDirectory(root, mebibytes, clock);
    }
}
