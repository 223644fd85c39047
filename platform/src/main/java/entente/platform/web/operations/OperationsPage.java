package entente.platform.web.operations;

import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.view.Parked;
import entente.platform.view.ViewAdmin;
import entente.platform.web.Roles;
import entente.platform.web.operations.OperationsStatus.Health;
import entente.platform.web.page.PageFrame;
import io.quarkus.arc.All;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** One look at how the service is doing: events, relay, views, intake, what was set aside. */
@Path("/operations")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OperationsPage {

    private static final Logger LOG = Logger.getLogger(OperationsPage.class);
    private static final int MOST_PARKED = 50;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ViewAdmin views;
    private final EventStore store;
    private final EventRate rate;
    private final Database database;
    private final List<OperationsStatus> sections;
    private final PageFrame frame;
    private final Template template;

    @Inject
    OperationsPage(
            ViewAdmin views,
            EventStore store,
            EventRate rate,
            Database database,
            @All List<OperationsStatus> sections,
            PageFrame frame,
            @Location("entente/operations") Template template) {
        this.views = views;
        this.store = store;
        this.rate = rate;
        this.database = database;
        this.sections = List.copyOf(sections);
        this.frame = frame;
        this.template = template;
    }

    /** A part of the service as it stands now. */
    public record Section(String title, List<OperationsStatus.Reading> readings) {}

    /** An event that was set aside, and where to have it taken in again. */
    public record Aside(Parked.Summary event, String replay) {

        static Aside of(Parked.Summary event) {
            try {
                String path = "/admin/parked/" + event.consumer() + "/" + event.key() + "/replay";
                return new Aside(event, new URI(null, null, path, null).getRawPath());
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(event.key(), e);
            }
        }

        public String since() {
            return SECONDS.format(event.parkedAt());
        }
    }

    @GET
    public String show() {
        return filled(template.instance()).render();
    }

    /** The changing part of the page. */
    @GET
    @Path("/status")
    public String status() {
        return filled(template.getFragment("status").instance()).render();
    }

    private TemplateInstance filled(TemplateInstance page) {
        List<EventRate.Minute> minutes = rate.lastHour(store.clock().instant());
        List<Section> shown = sections.stream().map(OperationsPage::section).toList();
        List<ViewAdmin.Status> known = views.status();
        List<Parked.Summary> parked = Parked.list(database.pool(), MOST_PARKED);
        return page.data("head", OperationsStatus.Reading.grouped(store.head()))
                .data(
                        "lastMinutes",
                        minutes.subList(minutes.size() - 5, minutes.size()).stream()
                                .mapToLong(EventRate.Minute::events)
                                .sum())
                .data("chart", frame.json(chart(minutes)))
                .data("sections", shown)
                .data("views", known)
                .data("parked", parked.stream().map(Aside::of).toList())
                .data("worst", worst(shown, known, parked));
    }

    private static Section section(OperationsStatus part) {
        try {
            return new Section(part.title(), part.readings());
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s does not say how it is doing", part.title());
            return new Section(
                    part.title(),
                    List.of(
                            new OperationsStatus.Reading(
                                    "Status", "unknown", "", Health.BAD, "does not answer")));
        }
    }

    private static Health worst(
            List<Section> sections, List<ViewAdmin.Status> views, List<Parked.Summary> parked) {
        List<Health> all =
                sections.stream()
                        .flatMap(each -> each.readings().stream())
                        .map(OperationsStatus.Reading::health)
                        .toList();
        boolean broken = views.stream().anyMatch(each -> each.lastError() != null);
        boolean building = views.stream().anyMatch(each -> each.rebuilding() != null);
        if (all.contains(Health.BAD) || broken || !parked.isEmpty()) {
            return Health.BAD;
        }
        return all.contains(Health.BUSY) || building ? Health.BUSY : Health.GOOD;
    }

    private static Map<String, Object> chart(List<EventRate.Minute> minutes) {
        List<List<Object>> points =
                minutes.stream()
                        .map(each -> List.<Object>of(each.start().toString(), each.events()))
                        .toList();
        return Map.of(
                "xAxis", Map.of("type", "time"),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series",
                        List.of(
                                Map.of(
                                        "type", "bar",
                                        "name", "events per minute",
                                        "barCategoryGap", "25%",
                                        "data", points)));
    }
}
