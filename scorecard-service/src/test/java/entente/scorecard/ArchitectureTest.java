package entente.scorecard;

import entente.platform.testkit.ArchitectureRules;
import java.util.Set;

class ArchitectureTest implements ArchitectureRules {

    @Override
    public String root() {
        return "entente.scorecard";
    }

    /**
     * Purchase events are JSON, read strictly and hashed; templates are JSON data; formulas are
     * CEL.
     */
    @Override
    public Set<String> alsoPure() {
        return Set.of(
                "com.fasterxml.jackson.annotation",
                "com.fasterxml.jackson.core",
                "com.fasterxml.jackson.databind",
                "com.fasterxml.jackson.databind.json",
                "com.google.common.collect",
                "dev.cel.checker",
                "dev.cel.common",
                "dev.cel.common.types",
                "dev.cel.compiler",
                "dev.cel.runtime",
                "java.nio",
                "java.nio.charset",
                "java.security");
    }
}
