package entente.scorecard.incentives;

import entente.platform.Category;
import entente.platform.EventType;
import entente.platform.Ids;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Template.Reward;
import java.util.UUID;

/** Facts of an incentive. Persons are ids, never names. */
public sealed interface IncentiveEvent {

    Category<IncentiveEvent> CATEGORY = new Category<>("incentive", IncentiveEvent.class);

    UUID supplierId();

    /** The one incentive for a target of a scorecard. */
    static UUID id(UUID supplier, String period, Level level, String code) {
        return Ids.derived(
                UUID.fromString("6f0a2d5e-94f1-5b0b-9a53-2f7c1f2f8e61"),
                supplier + "\n" + period + '\n' + level + '\n' + code);
    }

    /**
     * A target was exceeded; this is to be given for it.
     *
     * @param by who offered it; the policy when the template says so
     */
    @EventType("incentive-offered")
    record Offered(UUID supplierId, String period, PassedLimit exceeded, Reward reward, String by)
            implements IncentiveEvent {}

    /** Something else is to be given. */
    @EventType("incentive-changed")
    record Changed(UUID supplierId, Reward reward, String reason, String by)
            implements IncentiveEvent {}

    /** It is given. */
    @EventType("incentive-granted")
    record Granted(UUID supplierId, String period, Reward reward, String by)
            implements IncentiveEvent {}

    /** Nothing is given. */
    @EventType("incentive-declined")
    record Declined(UUID supplierId, String reason, String by) implements IncentiveEvent {}
}
