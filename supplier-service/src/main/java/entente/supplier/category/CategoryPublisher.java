package entente.supplier.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of the category tree on {@code supplier-events}. */
@Singleton
public class CategoryPublisher implements Publisher<CategoryEvent> {

    /** A category as it is now; it concerns no single supplier. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CategoryChanged(
            @Nullable String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String code,
            String name,
            @Nullable String parentCode,
            boolean retired) {}

    @Override
    public Category<CategoryEvent> category() {
        return CategoryEvent.CATEGORY;
    }

    @Override
    public PublicEvent publish(Recorded<CategoryEvent> recorded) {
        CategoryEvent e = recorded.event();
        boolean retired =
                switch (e) {
                    case CategoryEvent.Created _, CategoryEvent.Renamed _, CategoryEvent.Moved _ ->
                            false;
                    case CategoryEvent.Retired _ -> true;
                };
        String id = e.id().toString();
        return new PublicEvent(
                "supplier.category-changed.v1",
                id,
                new CategoryChanged(
                        null,
                        recorded.occurredAt(),
                        id,
                        recorded.version(),
                        recorded.actor(),
                        e.code(),
                        e.name(),
                        e.parentCode(),
                        retired));
    }
}
