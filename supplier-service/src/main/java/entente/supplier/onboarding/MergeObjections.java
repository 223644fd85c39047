package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;

/**
 * What speaks against absorbing or off-boarding a supplier, as far as one capability knows: an open
 * partnership, an open proposal. Each capability that knows something produces one as a bean.
 */
@FunctionalInterface
public interface MergeObjections {

    /** Each in plain words; none when nothing is open. Always current. */
    List<String> against(UUID supplier);
}
