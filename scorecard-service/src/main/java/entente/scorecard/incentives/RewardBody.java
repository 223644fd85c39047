package entente.scorecard.incentives;

import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is given.
 *
 * @param amount a bonus; null for a share
 * @param sharePoints percentage points of business more; null for a bonus
 * @param category the share is of; null for a bonus
 */
public record RewardBody(
        Reward.Kind kind,
        @Nullable Money amount,
        @Nullable BigDecimal sharePoints,
        @Nullable String category) {

    /**
     * An amount of money.
     *
     * @param amount decimal string
     * @param currency ISO 4217
     */
    public record Money(String amount, String currency) {

        static @Nullable Money of(@Nullable BigDecimal amount, @Nullable String currency) {
            return amount == null || currency == null
                    ? null
                    : new Money(amount.toPlainString(), currency);
        }
    }

    /** Only what its kind has, whatever else the template holds. */
    static RewardBody of(Reward reward) {
        return switch (reward.kind()) {
            case BONUS ->
                    new RewardBody(
                            reward.kind(),
                            Money.of(reward.amount(), reward.currency()),
                            null,
                            null);
            case BUSINESS_SHARE ->
                    new RewardBody(reward.kind(), null, reward.sharePoints(), reward.category());
        };
    }
}
