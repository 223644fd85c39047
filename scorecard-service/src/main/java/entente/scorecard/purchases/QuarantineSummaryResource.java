package entente.scorecard.purchases;

import entente.platform.store.Database;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.QuarantineView;
import entente.scorecard.TopicInbox;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is wrong with purchase and forecast events, in so many words. */
@Path("/quarantine/summary")
@RunOnVirtualThread
public class QuarantineSummaryResource {

    private final Database database;
    private final List<TopicInbox> inboxes;
    private final SupplierBook book;

    QuarantineSummaryResource(Database database, @All List<TopicInbox> inboxes, SupplierBook book) {
        this.database = database;
        this.inboxes = TopicInbox.wanted(inboxes, null);
        this.book = book;
    }

    /**
     * Events of one source that can never count for one reason.
     *
     * @param source null: not even that could be read
     * @param origin LOG: readable ones, that contradict what came first; else UNREADABLE
     * @param events different ones
     * @param count how often they came
     * @param sampleId the first of them
     * @param sample its body, cut; its order line or forecast when it could be read
     */
    public record QuarantineTotal(
            String topic,
            String code,
            String reason,
            @Nullable String source,
            String origin,
            long events,
            long count,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            UUID sampleId,
            String sample) {}

    /** What can never count as it is, by code and source, each with a sample. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.CATEGORY_MANAGER, Roles.OPERATOR, Roles.AUDITOR})
    public RestResponse<Page<QuarantineTotal>> summary() {
        Suppliers suppliers = book.suppliers(null);
        Page<QuarantineTotal> page =
                database.inTransaction(c -> {
                    List<QuarantineTotal> totals = new ArrayList<>();
                    QuarantineView.totals(c, QuarantineResource.SAMPLE)
                            .forEach(total -> totals.add(of(total)));
                    for (TopicInbox inbox : inboxes) {
                        inbox.totals(c, suppliers)
                                .forEach(total -> totals.add(of(inbox.topic(), total)));
                    }
                    return new Page<>(
                            totals, null, inboxes.getFirst().head(c), QuarantineTotal.class);
                });
        return page.answer().build();
    }

    private static QuarantineTotal of(QuarantineView.Total total) {
        return new QuarantineTotal(
                total.topic(),
                total.code(),
                total.reason(),
                total.source(),
                "UNREADABLE",
                total.entries(),
                total.count(),
                total.first(),
                total.last(),
                total.sampleId(),
                new String(total.sample().getBytes(), StandardCharsets.UTF_8));
    }

    private static QuarantineTotal of(String topic, TopicInbox.Total total) {
        return new QuarantineTotal(
                topic,
                total.sample().code(),
                total.sample().reason(),
                total.sample().source(),
                "LOG",
                total.events(),
                total.events(),
                total.first(),
                total.last(),
                total.sample().key(),
                total.sample().about());
    }
}
