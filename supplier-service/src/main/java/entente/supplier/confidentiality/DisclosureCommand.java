package entente.supplier.confidentiality;

import java.util.UUID;

/** What can be asked of a disclosure's stream. */
public sealed interface DisclosureCommand {

    /**
     * To disclose something.
     *
     * @param level the highest class that is shared in this direction now
     */
    record Give(
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            String content,
            InformationClass level)
            implements DisclosureCommand {}

    /**
     * To say something else.
     *
     * @param level as above
     */
    record Revise(String content, InformationClass level) implements DisclosureCommand {}

    record Withdraw(String reason) implements DisclosureCommand {}
}
