package entente.governance;

import entente.platform.testkit.ArchitectureRules;

class ArchitectureTest implements ArchitectureRules {

    @Override
    public String root() {
        return "entente.governance";
    }
}
