package entente.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** {@link MutantAgent} as a jar, and its way into the instances of a service. */
final class Agent {

    private static final List<String> CLASSES =
            List.of("MutantAgent.class", "MutantAgent$Mutant.class");

    private final Path jar;

    Agent(Path folder) {
        this.jar = folder.resolve("mutant-agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(new Attributes.Name("Agent-Class"), MutantAgent.class.getName());
        manifest.getMainAttributes().put(new Attributes.Name("Can-Retransform-Classes"), "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : CLASSES) {
                out.putNextEntry(new JarEntry("entente/soak/" + name));
                try (InputStream in = Agent.class.getResourceAsStream(name)) {
                    Objects.requireNonNull(in, name).transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the method's body in these processes. */
    void replace(List<Instance> instances, String type, String method, String body) {
        instances.forEach(i -> Attached.load(i.pid(), jar, type + "#" + method + "#" + body));
    }

    void restore(List<Instance> instances, String type) {
        instances.forEach(i -> Attached.load(i.pid(), jar, type + "#restore"));
    }
}
