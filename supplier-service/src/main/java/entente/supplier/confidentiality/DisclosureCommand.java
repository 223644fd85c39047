package entente.supplier.confidentiality;

import java.util.List;
import java.util.UUID;

/** What can be asked of a disclosure's stream. */
public sealed interface DisclosureCommand {

    /**
     * To disclose something.
     *
     * @param level the highest class that is shared in this direction now
     * @param by who gives it, and reads it in any case
     */
    record Give(
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            String content,
            InformationClass level,
            String by)
            implements DisclosureCommand {}

    /**
     * To say something else.
     *
     * @param level as above
     */
    record Revise(String content, InformationClass level) implements DisclosureCommand {}

    record Withdraw(String reason) implements DisclosureCommand {}

    /**
     * To say who reads what is restricted.
     *
     * @param readers person ids of all of them, beside who gave it
     * @param by who says so
     * @param answers whether that person answers for the giving side whoever gave it
     */
    record NameReaders(List<String> readers, String by, boolean answers)
            implements DisclosureCommand {
        public NameReaders {
            readers = List.copyOf(readers);
        }
    }
}
