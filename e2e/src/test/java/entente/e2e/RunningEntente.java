package entente.e2e;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the {@link Entente} that all of them share, with a small demo company: started once,
 * stopped after the last or before those that want the machine for themselves.
 */
public final class RunningEntente implements ParameterResolver {
    private record Started(Entente entente) implements AutoCloseable {
        static Started fresh() {
            Entente entente = new Entente(Path.of("target", "entente").toAbsolutePath());
            entente.run("down"); // what an interrupted run may have left
            Entente.Result demo =
                    entente.run("demo", "--detach", "--suppliers", "8", "--months", "6");
            if (demo.code() != 0) {
                throw new IllegalStateException("./entente demo failed:\n" + demo.output());
            }
            return new Started(entente);
        }

        @Override
        public void close() {
            entente.run("down");
            List<ProcessHandle> left = entente.processes();
            if (!left.isEmpty()) {
                throw new IllegalStateException("./entente down left behind: " + left);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Entente.class;
    }

    @Override
    public Entente resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .computeIfAbsent(Started.class, _ -> Started.fresh(), Started.class)
                .entente();
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningEntente.class));
    }

    /** Until somebody asks for it again. */
    static void stop(ExtensionContext context) {
        Started started = store(context).remove(Started.class, Started.class);
        if (started != null) {
            started.close();
        }
    }
}
