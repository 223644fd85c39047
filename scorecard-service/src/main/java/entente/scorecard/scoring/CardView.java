package entente.scorecard.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.platform.Rejected;
import entente.scorecard.scoring.Basis.Share;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import entente.scorecard.scoring.ScorecardBody.Card;
import entente.scorecard.scoring.ScorecardBody.Explanation;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is the scorecard of a supplier now? One that was made is kept and answered again as long as
 * nothing it was made of has changed, which is asked at every request.
 */
@Singleton
public class CardView implements CardBook {

    private static final int MOST = 5_000;
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long PAUSE_MILLIS = 10;
    private static final int TAG_DIGITS = 32;

    private final ScorecardView scorecards;
    private final MomentView moments;
    private final BasisView basis;
    private final ObjectMapper json;
    private final Cache<Key, Kept> cards = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(UUID supplier, Period period, LocalDate effective) {}

    CardView(ScorecardView scorecards, MomentView moments, BasisView basis, ObjectMapper json) {
        this.scorecards = scorecards;
        this.moments = moments;
        this.basis = basis;
        this.json = json;
    }

    /**
     * A scorecard and what it was made of.
     *
     * @param tag another one whenever card or explanation say something else, but for the position
     * @param stamp read before it was made
     */
    record Kept(Computed computed, Card card, String tag, Share basis, Stamp stamp) {

        /** Whether it would be the same if it were made now. */
        boolean isStill(Share now, Stamp current) {
            return stamp.equals(current)
                    && (basis.isOfTheSame(now)
                            || (!computed.dependsOnOthers() && basis.saysTheSame(now)));
        }

        private Kept on(Share now) {
            return new Kept(computed, card, tag, now, stamp);
        }
    }

    /**
     * A moment that is not before this call.
     *
     * @param after position of the purchase log to wait for; null: do not wait
     * @throws Rejected BUSY {@code view-behind} when the log does not get there in time
     */
    Moment moment(@Nullable Long after) {
        Moment moment = moments.now();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (after != null && moment.position() < after) {
            if (System.nanoTime() > until) {
                throw new Rejected(
                        Rejected.Kind.BUSY,
                        "view-behind",
                        "The purchase log has not reached position " + after);
            }
            pause();
            moment = moments.now();
        }
        return moment;
    }

    /** The scorecard of a supplier now; null when no such supplier is known. */
    @Nullable Kept of(UUID supplier, Period period, LocalDate effective, Moment moment) {
        Basis now = basis.at(moment);
        Supplier asked = now.known().supplier(supplier);
        if (asked == null) {
            return null;
        }
        Key key = new Key(supplier, period, effective);
        Share share = now.of(supplier, period);
        Stamp stamp = moment.changes().of(share.parties());
        Kept kept = cards.getIfPresent(key);
        if (kept != null && kept.isStill(share, stamp)) {
            if (!kept.basis.isOfTheSame(share)) {
                cards.put(key, kept.on(share));
            }
            return kept;
        }
        Kept fresh =
                kept(
                        scorecards.now(List.of(asked), period, effective, now, moment).getFirst(),
                        share,
                        stamp);
        cards.put(key, fresh);
        return fresh;
    }

    @Override
    public List<Computed> of(UUID supplier, List<Period> periods, LocalDate effective) {
        Moment moment = moments.now();
        return periods.stream()
                .map(period -> of(supplier, period, effective, moment))
                .filter(Objects::nonNull)
                .map(Kept::computed)
                .toList();
    }

    /** The same without the body that is kept with it. */
    @Nullable Computed computed(UUID supplier, Period period, LocalDate effective, Moment moment) {
        Kept kept = of(supplier, period, effective, moment);
        return kept == null ? null : kept.computed();
    }

    /** Another text whenever something may have changed that a supplier's are made of. */
    String state(UUID supplier, Moment moment) {
        return moment.state(moment.changes().of(known(moment).known().partiesOf(supplier)));
    }

    /** What is known besides purchases. */
    Basis known(Moment moment) {
        return basis.at(moment);
    }

    private Kept kept(Computed computed, Share now, Stamp stamp) {
        return new Kept(computed, Card.of(computed), tag(computed), now, stamp);
    }

    /** The same text for the same contents, whoever made them; the position is not told apart. */
    String tag(Computed computed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(Card.of(computed).at(0)));
            digest.update(json.writeValueAsBytes(Explanation.of(computed).at(0)));
            String hash = HexFormat.of().formatHex(digest.digest());
            return "W/\"" + hash.substring(0, TAG_DIGITS) + "\"";
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("Every scorecard is JSON and has a SHA-256", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }
}
