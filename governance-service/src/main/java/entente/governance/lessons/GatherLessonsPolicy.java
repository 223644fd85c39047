package entente.governance.lessons;

import entente.governance.reviews.ReviewEvent;
import entente.governance.waves.WaveEvent;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps what reviews and waves teach where it is found again. */
@Singleton
public class GatherLessonsPolicy implements Policy<Object, LessonCommand> {

    private final Supplier<CommandHandler<LessonCommand, ?, ?>> lessons;

    @Inject
    GatherLessonsPolicy(CommandHandler<LessonCommand, LessonState, LessonEvent> lessons) {
        this(() -> lessons);
    }

    GatherLessonsPolicy(Supplier<CommandHandler<LessonCommand, ?, ?>> lessons) {
        this.lessons = lessons;
    }

    @Override
    public String name() {
        return "gather-lessons";
    }

    @Override
    public Feed<Object> feed() {
        return new Feed.Logs(List.of(ReviewEvent.CATEGORY, WaveEvent.CATEGORY));
    }

    @Override
    public CommandHandler<LessonCommand, ?, ?> handler() {
        return lessons.get();
    }

    @Override
    public List<Reaction<LessonCommand>> react(Recorded<Object> recorded) {
        return switch (recorded.event()) {
            case ReviewEvent event -> review(event, recorded);
            case WaveEvent event -> wave(event, recorded);
            default -> throw new IllegalArgumentException("Not asked for: " + recorded.event());
        };
    }

    private static List<Reaction<LessonCommand>> review(
            ReviewEvent event, Recorded<Object> recorded) {
        return switch (event) {
            case ReviewEvent.Concluded e ->
                    IntStream.range(0, e.lessons().size())
                            .mapToObj(i ->
                                    learn(
                                            recorded,
                                            i,
                                            LessonSource.REVIEW,
                                            e.supplierId(),
                                            e.lessons().get(i),
                                            e.by()))
                            .toList();
            case ReviewEvent.Opened _,
                    ReviewEvent.Prepared _,
                    ReviewEvent.OpinionGiven _,
                    ReviewEvent.Dropped _ ->
                    List.of();
        };
    }

    private static List<Reaction<LessonCommand>> wave(WaveEvent event, Recorded<Object> recorded) {
        return switch (event) {
            case WaveEvent.Learnt e ->
                    List.of(learn(recorded, 0, LessonSource.WAVE, null, e.text(), e.by()));
            case WaveEvent.Planned _,
                    WaveEvent.Begun _,
                    WaveEvent.Met _,
                    WaveEvent.Completed _,
                    WaveEvent.Abandoned _ ->
                    List.of();
        };
    }

    private static Reaction<LessonCommand> learn(
            Recorded<Object> recorded,
            int no,
            LessonSource source,
            @Nullable UUID supplierId,
            String text,
            String by) {
        return new Reaction.Send<>(
                Ids.derived(recorded.eventId(), "lesson " + no),
                new LessonCommand.Learn(
                        source,
                        UUID.fromString(recorded.id()),
                        supplierId,
                        Content.of(text),
                        recorded.occurredAt(),
                        by));
    }
}
