package entente.planted.impure.orders;

import java.nio.file.Path;

/** Violates: does I/O without the permit. */
public final class Prices {
    boolean known(Path file) {
        return file.toFile().exists();
    }
}
