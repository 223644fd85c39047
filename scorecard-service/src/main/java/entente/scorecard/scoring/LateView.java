package entente.scorecard.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.Basis.Share;
import entente.scorecard.scoring.LateBody.LateList;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import entente.scorecard.scoring.ScorecardView.LateLines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What came to be known since a scorecard was published, in short? Kept as long as nothing changed
 * that it is made of, which is asked at every request.
 */
@Singleton
final class LateView {

    private static final int MOST = 5_000;

    private final ScorecardView scorecards;
    private final CardView cards;
    private final ObjectMapper json;
    private final Cache<Key, Kept> all = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(UUID supplier, Period period) {}

    LateView(ScorecardView scorecards, CardView cards, ObjectMapper json) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.json = json;
    }

    /**
     * What came to be known.
     *
     * @param tag another one whenever the list says something else
     */
    record Told(LateList list, String tag) {}

    /**
     * What was told, and of what it was made.
     *
     * @param version of the published scorecard
     * @param shared whether it depends on who other suppliers are
     * @param stamp read before it was made
     */
    private record Kept(
            Told told, long version, LocalDate today, boolean shared, Share basis, Stamp stamp) {

        boolean isStill(long current, LocalDate day, Share now, Stamp changed) {
            return version == current
                    && today.equals(day)
                    && stamp.equals(changed)
                    && (basis.isOfTheSame(now) || (!shared && basis.saysTheSame(now)));
        }
    }

    /** By what is known now. */
    Told of(PublishedCard card, LocalDate today, Moment moment) {
        UUID supplier = card.now().supplier().id();
        Period period = card.now().period();
        Snapshot published = card.issued().snapshot();
        Share share = cards.known(moment).of(supplier, period);
        Set<Party> names = new TreeSet<>(share.parties());
        names.addAll(published.parties());
        Stamp stamp = moment.changes().of(names);
        Key key = new Key(supplier, period);
        Kept kept = all.getIfPresent(key);
        if (kept == null || !kept.isStill(card.issued().version(), today, share, stamp)) {
            LateLines late = scorecards.late(supplier, period, published, today, null);
            kept =
                    new Kept(
                            told(supplier, period, late),
                            card.issued().version(),
                            today,
                            late.shared(),
                            share,
                            stamp);
            all.put(key, kept);
        }
        return kept.told;
    }

    /** By what was known at an instant. */
    Told asOf(PublishedCard card, LocalDate effective, Instant asOf) {
        UUID supplier = card.now().supplier().id();
        Period period = card.now().period();
        return told(
                supplier,
                period,
                scorecards.late(supplier, period, card.issued().snapshot(), effective, asOf));
    }

    private Told told(UUID supplier, Period period, LateLines late) {
        LateList list = LateList.of(supplier, period, late.lines());
        try {
            return new Told(list, UUID.nameUUIDFromBytes(json.writeValueAsBytes(list)).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every list is JSON", e);
        }
    }
}
