package entente.governance.partnership;

import entente.governance.partnership.PartnershipCommand.CallReview;
import entente.governance.partnership.PartnershipCommand.Close;
import entente.governance.partnership.PartnershipCommand.Follow;
import entente.governance.partnership.PartnershipCommand.MarkReviewDue;
import entente.governance.partnership.PartnershipCommand.NameSponsor;
import entente.governance.partnership.PartnershipCommand.NoteActivated;
import entente.governance.partnership.PartnershipCommand.NoteReviewed;
import entente.governance.partnership.PartnershipCommand.NoteWindingDown;
import entente.governance.partnership.PartnershipCommand.SetCalendar;
import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.governance.partnership.PartnershipState.File;
import entente.governance.partnership.PartnershipState.Known;
import entente.governance.partnership.PartnershipState.Review;
import entente.governance.people.Side;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership with a supplier: opened and closed by the engagement model, as often as that goes
 * up and down. What its charter, reviews and wind-down come to is told to it.
 */
public final class Partnership
        implements Decider<PartnershipCommand, PartnershipState, PartnershipEvent> {

    private record On(PartnershipCommand command, PartnershipState state) {}

    @Override
    public PartnershipState initial() {
        return new PartnershipState.Absent();
    }

    @Override
    public List<PartnershipEvent> decide(PartnershipCommand command, PartnershipState state) {
        return switch (new On(command, state)) {
            case On(Follow c, PartnershipState.Absent _) -> List.of(open(c, null));
            case On(Follow c, PartnershipState.Closed s) -> List.of(open(c, s.file()));
            case On(Follow c, PartnershipState.Open s) -> follow(c, s.file());

            case On(Close c, PartnershipState.Open s) ->
                    List.of(
                            new Closed(
                                    id(s),
                                    supplier(s),
                                    c.cause(),
                                    c.on(),
                                    s.file().review().reviewId()));
            // What is told of it comes late, when it is closed or was never opened.
            case On(Close _, PartnershipState _) -> List.of();
            case On(NoteActivated c, PartnershipState.Open s) -> activated(c, s.file());
            case On(NoteActivated _, PartnershipState _) -> List.of();
            case On(MarkReviewDue c, PartnershipState.Open s) -> due(c, s.file());
            case On(MarkReviewDue _, PartnershipState _) -> List.of();
            case On(NoteReviewed c, PartnershipState.Open s) -> reviewed(c, s.file());
            case On(NoteReviewed _, PartnershipState _) -> List.of();
            case On(NoteWindingDown c, PartnershipState.Open s) ->
                    s.file().phase() == Phase.WINDING_DOWN
                            ? List.of()
                            : List.of(new WindingDown(id(s), supplier(s), c.windDownId()));
            case On(NoteWindingDown _, PartnershipState _) -> List.of();

            case On(CallReview c, PartnershipState.Open s) -> call(c, s.file());
            case On(NameSponsor c, PartnershipState.Open s) -> name(c, s.file());
            case On(SetCalendar c, PartnershipState.Open s) ->
                    c.calendar().equals(s.file().calendar())
                            ? List.of()
                            : List.of(new CalendarSet(id(s), supplier(s), c.calendar(), c.by()));
            case On(PartnershipCommand _, PartnershipState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such partnership");
            case On(PartnershipCommand _, PartnershipState.Closed _) ->
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "partnership-not-open",
                            "The partnership is closed");
        };
    }

    private static Opened open(Follow c, @Nullable File before) {
        Sponsors sponsors = c.sponsors();
        if (sponsors == null) {
            throw new Rejected(
                    "sponsors-missing", "A partnership is opened with a sponsor on either side");
        }
        return new Opened(
                c.partnershipId(),
                c.supplierId(),
                before == null ? 1 : before.opening() + 1,
                c.model(),
                sponsors.ours(),
                sponsors.theirs(),
                before == null ? c.calendar() : before.calendar(),
                c.on());
    }

    private static List<PartnershipEvent> follow(Follow c, File file) {
        List<PartnershipEvent> events = new ArrayList<>();
        if (c.model() != file.model()) {
            events.add(
                    new ModelChanged(file.partnershipId(), file.supplierId(), c.model(), c.on()));
        }
        Sponsors sponsors = c.sponsors();
        for (Side side : Side.values()) {
            if (sponsors != null && !sponsors.of(side).equals(file.sponsors().of(side))) {
                events.add(named(side, sponsors.of(side), c.on(), c.by(), file));
            }
        }
        return events;
    }

    private static List<PartnershipEvent> name(NameSponsor c, File file) {
        if (c.personId().equals(file.sponsors().of(c.side()))) {
            return List.of();
        }
        if (c.personId().equals(file.sponsors().of(c.side().other()))) {
            throw new Rejected("side-mismatch", "This person is the other side's sponsor");
        }
        if (c.from().isBefore(c.today())) {
            throw new Rejected("from-in-the-past", "A sponsor begins today or later");
        }
        return List.of(named(c.side(), c.personId(), c.from(), c.by(), file));
    }

    private static SponsorNamed named(
            Side side, UUID person, LocalDate from, String by, File file) {
        return new SponsorNamed(
                file.partnershipId(),
                file.supplierId(),
                side,
                person,
                file.sponsors().of(side),
                from,
                by);
    }

    private static List<PartnershipEvent> activated(NoteActivated c, File file) {
        if (c.charterId().equals(file.charterId()) && c.version() <= file.charterVersion()) {
            return List.of();
        }
        return List.of(
                new Activated(
                        file.partnershipId(),
                        file.supplierId(),
                        c.charterId(),
                        c.version(),
                        c.on(),
                        c.nextReviewOn()));
    }

    private static List<PartnershipEvent> due(MarkReviewDue c, File file) {
        Review review = file.review();
        return c.dueOn().equals(review.nextOn())
                        && review.reviewId() == null
                        && file.phase() != Phase.WINDING_DOWN
                ? List.of(fallsDue(c.reviewId(), c.dueOn(), file))
                : List.of();
    }

    private static List<PartnershipEvent> call(CallReview c, File file) {
        if (c.reviewId().equals(file.review().reviewId())) {
            return List.of();
        }
        if (file.phase() != Phase.ACTIVE) {
            throw new Rejected(
                    "partnership-not-active",
                    "What is reviewed is a partnership whose charter is in force");
        }
        if (file.review().reviewId() != null) {
            throw new Rejected("review-open", "A review is open already; conclude that one");
        }
        return List.of(fallsDue(c.reviewId(), c.on(), file));
    }

    private static ReviewDue fallsDue(UUID reviewId, LocalDate on, File file) {
        return new ReviewDue(
                file.partnershipId(),
                file.supplierId(),
                reviewId,
                on,
                file.review().lastOn(),
                file.review().verdict());
    }

    private static List<PartnershipEvent> reviewed(NoteReviewed c, File file) {
        return c.reviewId().equals(file.review().reviewId())
                ? List.of(
                        new Reviewed(
                                file.partnershipId(),
                                file.supplierId(),
                                c.reviewId(),
                                c.verdict(),
                                c.on(),
                                c.nextDueOn()))
                : List.of();
    }

    private static UUID id(Known state) {
        return state.file().partnershipId();
    }

    private static UUID supplier(Known state) {
        return state.file().supplierId();
    }

    @Override
    public PartnershipState evolve(PartnershipState state, PartnershipEvent event) {
        if (event instanceof Opened e) {
            return new PartnershipState.Open(opened(e));
        }
        if (!(state instanceof PartnershipState.Open open)) {
            return state;
        }
        File file = open.file();
        return switch (event) {
            case Opened _ -> state; // above
            case ModelChanged e -> new PartnershipState.Open(file.as(e.model()));
            case SponsorNamed e ->
                    new PartnershipState.Open(file.sponsoredBy(e.side(), e.sponsorId()));
            case CalendarSet e -> new PartnershipState.Open(file.by(e.calendar()));
            case Activated e ->
                    new PartnershipState.Open(
                            file.chartered(e.charterId(), e.version(), e.on(), next(e, file)));
            case ReviewDue e ->
                    new PartnershipState.Open(
                            file.with(
                                    new Review(
                                            e.dueOn(),
                                            e.reviewId(),
                                            e.lastConcludedOn(),
                                            e.lastVerdict())));
            case Reviewed e ->
                    new PartnershipState.Open(
                            file.with(new Review(e.nextDueOn(), null, e.on(), e.verdict())));
            case WindingDown _ -> new PartnershipState.Open(file.in(Phase.WINDING_DOWN));
            case Closed e -> new PartnershipState.Closed(file, e.cause(), e.on());
        };
    }

    /** The review of an opening begins with its first charter; an amendment leaves it as it is. */
    private static Review next(Activated e, File file) {
        return e.charterId().equals(file.charterId())
                ? file.review()
                : new Review(
                        e.nextReviewOn(), null, file.review().lastOn(), file.review().verdict());
    }

    private static File opened(Opened e) {
        return new File(
                e.partnershipId(),
                e.supplierId(),
                e.opening(),
                e.model(),
                Phase.PREPARING,
                new Sponsors(e.oursSponsor(), e.theirsSponsor()),
                e.calendar(),
                e.on(),
                null,
                0,
                null,
                Review.NONE);
    }
}
