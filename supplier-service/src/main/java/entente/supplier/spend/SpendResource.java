package entente.supplier.spend;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.EventStore;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.supplier.spend.SpendClient.By;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What we spend. Every amount in its own currency; no rate is applied here. */
@Path("/spend")
@RunOnVirtualThread
@Tag(name = "Spend")
public class SpendResource {

    /**
     * Spend in one currency, Σ received × order price.
     *
     * @param supplierId null when it was not asked by supplier, or nobody registered the name
     * @param unregistered the name in purchase events ({@code SYSTEM:VALUE}) that nobody registered
     * @param month of the due date
     * @param lines order lines of which something was received
     */
    public record SpendBody(
            @Nullable UUID supplierId,
            @Nullable String unregistered,
            @Nullable String category,
            @Nullable YearMonth month,
            Money spend,
            long lines) {

        static SpendBody of(SpendClient.Sum sum) {
            UUID supplier = uuid(sum.supplier());
            return new SpendBody(
                    supplier,
                    supplier == null ? sum.supplier() : null,
                    sum.category(),
                    sum.month() == null ? null : YearMonth.parse(sum.month()),
                    Money.of(sum.amount(), sum.currency()),
                    sum.lines());
        }

        private static @Nullable UUID uuid(@Nullable String text) {
            return text == null || text.indexOf(':') >= 0 ? null : UUID.fromString(text);
        }
    }

    private final SpendClient spend;
    private final SpendBookClient book;
    private final EventStore store;

    SpendResource(SpendClient spend, SpendBookClient book, EventStore store) {
        this.spend = spend;
        this.book = book;
        this.store = store;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read spend",
            description =
                    "Added up by=supplier,category,month (any of them, or total); each currency for"
                            + " itself. Filters: supplierId, category, from and until as 2026-07."
                            + " 400 by-not-supported, month-malformed, cursor-malformed.")
    public RestResponse<Page<SpendBody>> list(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Cursors.size(limit);
        long position = store.head();
        book.awaitNames(position);
        List<SpendClient.Sum> sums =
                spend.sums(
                        new SpendClient.Question(
                                by(by), supplierId, category, month(from), month(until)),
                        place(cursor),
                        size + 1);
        boolean more = sums.size() > size;
        List<SpendClient.Sum> shown = more ? sums.subList(0, size) : sums;
        return new Page<>(
                        shown.stream().map(SpendBody::of).toList(),
                        more ? cursor(shown.getLast()) : null,
                        position,
                        SpendBody.class)
                .answer()
                .build();
    }

    private static Set<By> by(@Nullable String text) {
        Set<By> by = EnumSet.noneOf(By.class);
        for (String each : (text == null ? "supplier,category" : text).split(",", -1)) {
            String name = each.strip().toUpperCase(Locale.ROOT);
            if (!name.equals("TOTAL")) {
                by.add(
                        Arrays.stream(By.values())
                                .filter(b -> b.name().equals(name))
                                .findAny()
                                .orElseThrow(() ->
                                        malformed(
                                                "by-not-supported",
                                                "by takes supplier, category, month or total")));
            }
        }
        return by;
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw malformed("month-malformed", "from and until take a month (2026-07)");
        }
    }

    private static String cursor(SpendClient.Sum last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", last.place()).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> place(@Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> place = List.of(text.split("\n", -1));
            if (place.size() == 4 && text.indexOf('\0') < 0) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw malformed("cursor-malformed", "cursor takes what next gave: " + e.getMessage());
        }
        throw malformed("cursor-malformed", "cursor takes what next gave");
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }
}
