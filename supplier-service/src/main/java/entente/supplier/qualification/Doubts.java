package entente.supplier.qualification;

import java.util.List;
import java.util.UUID;

/** What puts a supplier's qualification at risk, as far as one capability knows; beans. */
@FunctionalInterface
public interface Doubts {

    /** None when all is in order. Always current. */
    List<Doubt> about(UUID supplier);
}
