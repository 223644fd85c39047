package entente.supplier;

import entente.platform.testkit.ArchitectureRules;
import java.util.Set;

class ArchitectureTest implements ArchitectureRules {

    @Override
    public String root() {
        return "entente.supplier";
    }

    /** What the codec of positions needs. */
    @Override
    public Set<String> alsoPure() {
        return Set.of("java.nio", "java.nio.charset");
    }
}
