package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;

/**
 * What speaks against absorbing or off-boarding a supplier, as far as one capability knows: an open
 * partnership, an open proposal. Each capability that knows something produces one as a bean.
 */
@FunctionalInterface
public interface MergeObjections {

    /** What is open now. */
    Open against(UUID supplier);

    /**
     * What is open.
     *
     * @param words each in plain words; none when nothing is
     * @param stream what says so, and must not move until the supplier has ended
     * @param version of that stream
     */
    record Open(List<String> words, String stream, int version) {
        public Open {
            words = List.copyOf(words);
        }
    }
}
