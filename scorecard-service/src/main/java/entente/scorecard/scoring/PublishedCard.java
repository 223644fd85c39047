package entente.scorecard.scoring;

import entente.scorecard.scoring.LateBody.LateList;
import entente.scorecard.scoring.ScorecardBody.Card;
import entente.scorecard.scoring.ScorecardBody.Explanation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A published scorecard.
 *
 * @param counting as published, with the adjustments of its disputes
 * @param now by what is known now
 */
record PublishedCard(Issued issued, Computed counting, Computed now) {

    Card card(long position) {
        return Card.of(this).at(position);
    }

    /** By what was published; {@code late}: what came to be known since. */
    Explanation explanation(LateList late, long position) {
        return Explanation.of(this, late).at(position);
    }

    /** Another text whenever it says something else, made from the one of what is known now. */
    String tag(String ofNow) {
        return hashed(ofNow + issued.version());
    }

    /** The same with that of what came to be known since. */
    String tag(String ofNow, String ofLate) {
        return hashed(ofNow + issued.version() + ofLate);
    }

    private static String hashed(String all) {
        return "W/\"" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
