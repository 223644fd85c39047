package entente.governance;

import entente.platform.contracts.ContractRules;
import entente.platform.contracts.Contracts;
import java.nio.file.Path;

class ContractsTest implements ContractRules {

    @Override
    public Contracts contracts() {
        return Contracts.of(Path.of("contracts"));
    }
}
