package entente.platform.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.web.Caller;
import entente.platform.web.LocalTokens;
import entente.platform.web.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page shows, in templates {@code cdi:frame}. */
@Named("frame")
@RequestScoped
public class PageFrame {

    private static final Map<String, String> LABELS =
            Map.of(
                    "supplier-service", "Suppliers",
                    "scorecard-service", "Scorecards",
                    "governance-service", "Governance",
                    "innovation-service", "Innovation");

    private final Caller caller;
    private final PageAssets assets;
    private final LocalSignIn signIn;
    private final ObjectMapper json;
    private final String service;
    private final List<String> services;

    @Inject
    PageFrame(
            Caller caller,
            PageAssets assets,
            LocalSignIn signIn,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "entente.services") List<String> services) {
        this.caller = caller;
        this.assets = assets;
        this.signIn = signIn;
        this.json = json;
        this.service = service;
        this.services = List.copyOf(services);
    }

    /** A way to another service. */
    public record Link(String label, String address, boolean current) {}

    /** The services of the product, from {@code entente.services=name=address,...}. */
    public List<Link> services() {
        return services.stream().map(each -> link(each, service)).toList();
    }

    static Link link(String entry, String current) {
        int mark = entry.indexOf('=');
        if (mark < 0) {
            throw new IllegalArgumentException("entente.services takes name=address, not " + entry);
        }
        String name = entry.substring(0, mark).strip();
        return new Link(
                LABELS.getOrDefault(name, name),
                entry.substring(mark + 1).strip(),
                name.equals(current));
    }

    /** The name of this service for people. */
    public String service() {
        return LABELS.getOrDefault(service, service);
    }

    public String user() {
        return caller.actor();
    }

    /** The caller's roles that the product knows, for people. */
    public String roles() {
        return String.join(
                ", ",
                caller.roles().stream()
                        .filter(Roles.ALL::contains)
                        .map(role -> role.replace('-', ' '))
                        .toList());
    }

    public boolean signedIn() {
        return caller.signedIn();
    }

    public boolean may(String role) {
        return signedIn() && caller.has(role);
    }

    /** Whether the operations page is for this caller. */
    public boolean operates() {
        return may(Roles.OPERATOR) || may(Roles.AUDITOR);
    }

    /** Whether people sign in at this service itself, which only happens on their own machine. */
    public boolean local() {
        return signIn.available();
    }

    /** How long a sign-in lasts, in hours. */
    public long hours() {
        return LocalTokens.LIFETIME.toHours();
    }

    public PageAssets assets() {
        return assets;
    }

    /** A whole number for people: {@code 1,234,567}. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Any value as JSON, for {@code data-chart} and the like; templates escape it. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be shown as JSON: " + value, e);
        }
    }
}
