package entente.supplier.qualification;

import java.util.List;
import java.util.UUID;

/** What puts a supplier's qualification at risk, as far as one capability knows; beans. */
@FunctionalInterface
public interface Doubts {

    /** Each in plain words; none when all is in order. Always current. */
    List<String> about(UUID supplier);
}
