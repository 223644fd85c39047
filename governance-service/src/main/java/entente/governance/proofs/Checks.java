package entente.governance.proofs;

import java.util.List;

/** Which rules are looked after. */
final class Checks {

    private Checks() {}

    /** New ones that heard nothing yet. */
    static List<Check> all() {
        return List.of(
                new OutputsCheck(),
                new QuorumCheck(),
                new MinutesCheck(),
                new SignaturesCheck(),
                new WithdrawalCheck(),
                new ClassCheck());
    }
}
