package entente.supplier.onboarding;

import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.onboarding.SupplierDirectoryView.Listed;
import entente.supplier.story.Chapter;
import entente.supplier.story.Reader;
import entente.supplier.story.SupplierStory;
import entente.supplier.story.Told;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding suppliers and reading them. A supplier user sees the own supplier only. */
@Path("/suppliers")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Suppliers")
public class SupplierReadResource {

    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;
    private final PeopleClient people;
    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final EventStore store;
    private final Caller caller;
    private final List<Chapter> chapters;

    SupplierReadResource(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            PeopleClient people,
            SupplierDirectoryView directory,
            Lists lists,
            EventStore store,
            Caller caller,
            @All List<Chapter> chapters) {
        this.suppliers = suppliers;
        this.people = people;
        this.directory = directory;
        this.lists = lists;
        this.store = store;
        this.caller = caller;
        this.chapters = chapters;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List suppliers",
            description =
                    "Filters: part of the name, country, status, category, alias as SYSTEM:VALUE"
                            + " (an alias of a merged supplier finds the survivor)."
                            + " Sorts by name, country, status, statusSince, registeredAt. A"
                            + " supplier user sees the own supplier only.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable SupplierStatus status,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String alias) {
        UUID survivor = alias == null ? null : survivor(alias, page);
        return lists.of(directory)
                .where("id", survivor)
                .containing("name", name)
                .where("country", country)
                .where("status", status)
                .having("categories", category)
                .having("aliases", survivor == null ? alias : null)
                .ownedBy("id")
                .sortable("name", "country", "status", "statusSince", "registeredAt")
                .answer(page, Listed.class, row -> Listed.of(row).forWhom(caller::maySee));
    }

    /** Whom an alias stands for when its holder was merged; null when it stands for its holder. */
    private @Nullable UUID survivor(String alias, ListRequest page) {
        ListRequest all = new ListRequest();
        all.after = page.after;
        return lists
                .of(directory)
                .having("aliases", alias)
                .page(all, Listed.class, Listed::of)
                .items()
                .stream()
                .map(Listed::mergedInto)
                .filter(Objects::nonNull)
                .findAny()
                .orElse(null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one supplier",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<SupplierProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        caller.requireSupplier(id);
        Outcome<SupplierState> outcome =
                Missing.unless(asOf == null ? suppliers.load(id) : suppliers.load(id, asOf.at()));
        SupplierProfile profile = people.profile(outcome).forWhom(caller::maySee);
        return fresh(Answers.ok(outcome, profile), !profile.contacts().isEmpty());
    }

    @GET
    @Path("/{id}/timeline")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read a supplier's history",
            description =
                    "Every event in plain words, whichever capability recorded it, oldest first,"
                            + " with limit and cursor; as it was known at asOf. Nobody reads here of what is refused"
                            + " elsewhere: engineers nothing of agreements, assessments, sharing,"
                            + " risks, dependence, positions and shortlists, a supplier user what"
                            + " suppliers may know.")
    public RestResponse<Page<SupplierStory>> timeline(
            @RestPath UUID id,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        List<Told> story = told(id, asOf);
        return fresh(
                new Page<>(
                                Cursors.slice(SupplierStory.entries(story), limit, cursor),
                                story.getLast().event().position(),
                                SupplierStory.class)
                        .answer()
                        .build(),
                story.stream().anyMatch(Told::namesPeople));
    }

    /** All of the timeline that the caller may read, oldest first. */
    public List<SupplierStory> story(UUID id) {
        return SupplierStory.entries(told(id, null));
    }

    private List<Told> told(UUID id, @Nullable AsOf asOf) {
        caller.requireSupplier(id);
        long head = store.head(); // up to it nothing is missing, behind it something may be
        List<Told> story =
                SupplierStory.inOrder(chapters, id, readers(caller)).stream()
                        .filter(t -> t.event().position() <= head)
                        .filter(t -> asOf == null || !t.event().recordedAt().isAfter(asOf.at()))
                        .toList();
        if (story.isEmpty()) {
            throw Missing.here();
        }
        return story;
    }

    /** As what the caller reads a story. */
    static Set<Reader> readers(Caller caller) {
        if (caller.ofSupplier()) {
            return EnumSet.of(Reader.SUPPLIER);
        }
        EnumSet<Reader> readers = EnumSet.noneOf(Reader.class);
        if (caller.has(Roles.ENGINEER)) {
            readers.add(Reader.ENGINEER);
        }
        if (Stream.of(Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR)
                .anyMatch(caller::has)) {
            readers.add(Reader.OURS);
        }
        return readers;
    }

    /** Names of people may be erased while the version stays: nobody keeps such an answer. */
    private static <T> RestResponse<T> fresh(RestResponse<T> answer, boolean namesPeople) {
        if (namesPeople) {
            answer.getHeaders().putSingle("Cache-Control", "no-store");
        }
        return answer;
    }
}
