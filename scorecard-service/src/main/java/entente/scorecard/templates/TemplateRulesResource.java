package entente.scorecard.templates;

import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.scorecard.templates.TemplateRules.SetRules;
import entente.scorecard.templates.TemplateRules.State;
import entente.scorecard.templates.TemplateRulesEvent.RulesSet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** By which rules suppliers get their template. */
@Path("/templates/rules")
@RunOnVirtualThread
@Tag(name = "Templates")
public class TemplateRulesResource {

    private final CommandHandler<SetRules, State, TemplateRulesEvent> rules;
    private final CommandHandler<TemplateVersions.Command, TemplateVersions.State, TemplateEvent>
            templates;
    private final TemplateConfig shipped;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    TemplateRulesResource(
            CommandHandler<SetRules, State, TemplateRulesEvent> rules,
            CommandHandler<TemplateVersions.Command, TemplateVersions.State, TemplateEvent>
                    templates,
            TemplateConfig shipped,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.rules = rules;
        this.templates = templates;
        this.shipped = shipped;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    /** How the relationship with a supplier is run. */
    public enum EngagementModel {
        TRANSACTIONAL,
        PREFERRED,
        STRATEGIC,
        JOINT_VENTURE
    }

    /**
     * A rule.
     *
     * @param engagementModel only suppliers of this one; absent: of any
     * @param category only suppliers of this one or one below it; absent: of any
     * @param template by which they are scored
     */
    public record RuleBody(
            @Nullable EngagementModel engagementModel,
            @Size(min = 1, max = 100) @Nullable String category,
            @NotBlank String template) {

        Rule rule() {
            return new Rule(
                    engagementModel == null ? null : engagementModel.name(), category, template);
        }

        static RuleBody of(Rule rule) {
            return new RuleBody(
                    rule.engagementModel() == null
                            ? null
                            : EngagementModel.valueOf(rule.engagementModel()),
                    rule.category(),
                    rule.template());
        }
    }

    /** All rules that are to count from a day on; none: everybody has the default. */
    public record NewRules(
            @NotNull @Size(max = 200) List<@NotNull @Valid RuleBody> rules,
            @NotNull LocalDate from) {}

    /** Rules as they were set. */
    public record RulesBody(int version, LocalDate from, String setBy, List<RuleBody> rules) {
        static RulesBody of(RulesSet set) {
            return new RulesBody(
                    set.rulesVersion(),
                    set.from(),
                    set.by(),
                    set.rules().stream().map(RuleBody::of).toList());
        }
    }

    /** The rules that count today, and all there were; {@code current} is null before the first. */
    public record AllRules(@Nullable RulesBody current, List<RulesBody> versions) {}

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the rules by which suppliers get their template",
            description =
                    "Of the rules that fit a supplier at a period's end, one with engagement model"
                            + " and category goes before one with a category, and that before one"
                            + " with an engagement model; of equal ones the first. What somebody"
                            + " assigned goes before all of them. As it was known at asOf.")
    public RestResponse<AllRules> get(@RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome =
                asOf == null
                        ? rules.load(TemplateRulesEvent.COMPANY)
                        : rules.load(TemplateRulesEvent.COMPANY, asOf.at());
        return Answers.ok(outcome, body(outcome.state(), time.today(asOf)));
    }

    @POST
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Set the rules by which suppliers get their template",
            description =
                    "They replace all earlier ones in periods that end on the day or later. 422"
                            + " rule-empty, rule-twice, template-unknown (or none of its versions"
                            + " counts on that day), from-in-the-past. 403 out-of-scope for who is"
                            + " bound to categories.")
    public RestResponse<AllRules> set(@Valid @NotNull NewRules body) {
        caller.requireWholeCompany();
        Set<String> named = new TreeSet<>();
        body.rules().forEach(rule -> named.add(rule.template()));
        Outcome<State> outcome =
                rules.handle(
                        TemplateRulesEvent.COMPANY,
                        () -> {
                            List<Grounded.Seen> seen = new ArrayList<>();
                            Set<String> usable = new TreeSet<>();
                            for (String id : named) {
                                Outcome<TemplateVersions.State> template = templates.load(id);
                                seen.add(Grounded.Seen.of(template));
                                if (template.state()
                                        .isUsable(body.from(), shipped.versions(id).size())) {
                                    usable.add(id);
                                }
                            }
                            return Grounded.on(
                                    seen,
                                    new SetRules(
                                            body.rules().stream().map(RuleBody::rule).toList(),
                                            body.from(),
                                            time.today().withDayOfMonth(1),
                                            usable,
                                            caller.actor()));
                        },
                        request.context());
        return Answers.ok(outcome, body(outcome.state(), time.today()));
    }

    private static AllRules body(State state, LocalDate today) {
        RulesSet current = state.on(today);
        return new AllRules(
                current == null ? null : RulesBody.of(current),
                state.sets().stream().map(RulesBody::of).toList());
    }
}
