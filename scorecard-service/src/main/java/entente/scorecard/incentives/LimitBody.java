package entente.scorecard.incentives;

import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;

/**
 * A limit that a scorecard passed as it was published.
 *
 * @param value decimal string
 * @param limit the target or threshold, decimal string
 */
public record LimitBody(
        Level level,
        String code,
        String value,
        String limit,
        Better better,
        String template,
        int templateVersion) {

    static LimitBody of(PassedLimit limit) {
        return new LimitBody(
                limit.level(),
                limit.code(),
                limit.value().toPlainString(),
                limit.limit().toPlainString(),
                limit.better(),
                limit.templateId(),
                limit.templateVersion());
    }
}
