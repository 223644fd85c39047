package entente.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the threads of an instance are at, virtual ones too: why something does not move. */
final class ThreadDumps {

    private final Path folder;

    /**
     * @param folder where whole dumps are left
     */
    ThreadDumps(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the dump of all threads, and returns the stack of those whose name has the word; says
     * so when there is none to be had.
     */
    synchronized List<String> of(Instance instance, String word) {
        if (!instance.alive()) {
            return List.of(instance + " is not there any more");
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(instance.name() + "-threads.txt");
            Attached.diagnose(
                    instance.pid(), "Thread.dump_to_file -overwrite " + file.toAbsolutePath());
            return stacks(Files.readAllLines(file), word).stream()
                    .map(line -> instance + " " + line)
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of(instance + " cannot be asked for its threads: " + e);
        }
    }

    private static List<String> stacks(List<String> dump, String word) {
        List<String> found = new ArrayList<>();
        StringBuilder at = null;
        for (String line : dump) {
            if (line.startsWith("#")) {
                at = line.contains(word) ? new StringBuilder(line) : null;
            } else if (at != null && line.isBlank()) {
                found.add(at.toString());
                at = null;
            } else if (at != null) {
                at.append(" < ").append(line.strip());
            }
        }
        return found;
    }
}
