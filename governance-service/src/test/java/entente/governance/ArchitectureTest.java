package entente.governance;

import entente.platform.testkit.ArchitectureRules;
import java.util.Set;

class ArchitectureTest implements ArchitectureRules {

    @Override
    public String root() {
        return "entente.governance";
    }

    /** Recurrence rules are read by a library that computes from its arguments alone. */
    @Override
    public Set<String> alsoPure() {
        return Set.of("java.nio.charset", "org.dmfs.rfc5545", "org.dmfs.rfc5545.recur");
    }
}
