package entente.scorecard;

import entente.platform.testkit.ArchitectureRules;
import java.util.Set;

class ArchitectureTest implements ArchitectureRules {

    @Override
    public String root() {
        return "entente.scorecard";
    }

    /** Purchase events are JSON, read strictly and hashed; templates are JSON data. */
    @Override
    public Set<String> alsoPure() {
        return Set.of(
                "com.fasterxml.jackson.annotation",
                "com.fasterxml.jackson.core",
                "com.fasterxml.jackson.databind",
                "com.fasterxml.jackson.databind.json",
                "java.nio",
                "java.nio.charset",
                "java.security");
    }
}
