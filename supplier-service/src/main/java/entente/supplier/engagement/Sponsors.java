package entente.supplier.engagement;

import java.util.UUID;

/**
 * Who answers for the relationship on either side.
 *
 * @param ours person id of our executive
 * @param theirs person id of the contact who is the partner's executive
 */
public record Sponsors(UUID ours, UUID theirs) {

    public Sponsors {
        if (ours == null || theirs == null) {
            throw new IllegalArgumentException("both sponsors are needed: ours and theirs");
        }
    }
}
