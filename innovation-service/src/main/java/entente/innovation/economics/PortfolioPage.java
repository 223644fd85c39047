package entente.innovation.economics;

import entente.innovation.SupplierClient;
import entente.innovation.economics.Portfolio.Share;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where the money and the value are, for people: by partnership, stage or kind. A supplier's users
 * see the own initiatives by what both sides share.
 */
@Path("/value")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class PortfolioPage {

    private static final int MOST = 500;

    /** A share with its name, and how long its bars are in percent of the longest. */
    public record Bar(
            String name,
            int initiatives,
            String invested,
            String validated,
            String realised,
            int investedBar,
            int realisedBar,
            @Nullable String roi,
            String from) {}

    private final InitiativeValueClient initiatives;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final Template template;

    PortfolioPage(
            InitiativeValueClient initiatives,
            SupplierClient suppliers,
            Caller caller,
            @Location("portfolio") Template template) {
        this.initiatives = initiatives;
        this.suppliers = suppliers;
        this.caller = caller;
        this.template = template;
    }

    @GET
    public String show(@RestQuery @Nullable Cut by) {
        Cut cut = by == null ? Cut.PARTNERSHIP : by;
        boolean ours = !caller.ofSupplier();
        List<Share> shares =
                (ours ? initiatives.shares(cut) : initiatives.sharedWith(suppliers.own()))
                        .stream().limit(MOST).toList();
        return template.data("ours", ours)
                .data("cut", cut)
                .data("cuts", List.of(Cut.values()))
                .data("currency", initiatives.currency())
                .data("bars", bars(shares, ours ? names(cut, shares) : titles(shares)))
                .render();
    }

    private Map<String, String> names(Cut cut, List<Share> shares) {
        return cut != Cut.PARTNERSHIP
                ? Map.of()
                : suppliers
                        .names(shares.stream().map(share -> UUID.fromString(share.key())).toList())
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey().toString(), Map.Entry::getValue));
    }

    private static Map<String, String> titles(List<Share> shares) {
        return shares.stream()
                .map(Share::key)
                .distinct()
                .collect(Collectors.toMap(title -> title, title -> title));
    }

    private static List<Bar> bars(List<Share> shares, Map<String, String> names) {
        BigDecimal longest =
                shares.stream()
                        .map(share ->
                                amount(share.invested().amount())
                                        .max(amount(share.realised().amount())))
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        return shares.stream()
                .map(share ->
                        new Bar(
                                names.getOrDefault(share.key(), sentence(share.key())),
                                share.initiatives(),
                                shown(share.invested().amount()),
                                shown(share.validated().amount()),
                                shown(share.realised().amount()),
                                percent(amount(share.invested().amount()), longest),
                                percent(amount(share.realised().amount()), longest),
                                share.roi().percent(),
                                share.from()))
                .toList();
    }

    private static BigDecimal amount(String decimal) {
        return new BigDecimal(decimal);
    }

    /** Whole units, in groups of three. */
    private static String shown(String decimal) {
        return String.format(
                Locale.ROOT,
                "%,d",
                amount(decimal).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static int percent(BigDecimal amount, BigDecimal longest) {
        return longest.signum() == 0
                ? 0
                : amount.movePointRight(2).divide(longest, 0, RoundingMode.HALF_UP).intValue();
    }

    private static String sentence(String word) {
        return word.contains("-") || word.isEmpty()
                ? word
                : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
