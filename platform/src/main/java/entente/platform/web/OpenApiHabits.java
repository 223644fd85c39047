package entente.platform.web;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes the habits that all operations share into the OpenAPI document when a service is built:
 * problems, headers, the bearer scheme, unique operation ids. Pages for people are left out.
 *
 * <p>Expects operation ids of the form {@code package.Class_method}, see {@code
 * microprofile-config.properties}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiHabits implements OASFilter {

    private static final String TEXT_CSV = "text/csv";
    private static final Set<PathItem.HttpMethod> SAFE =
            Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD, PathItem.HttpMethod.OPTIONS);
    private static final Map<String, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry("400", "Malformed"),
                    Map.entry("401", "No valid bearer token"),
                    Map.entry("403", "Not allowed for this role"),
                    Map.entry("404", "Not there, or not for this caller"),
                    Map.entry("409", "Collides with what others did or hold"),
                    Map.entry("412", "Another version than expected by If-Match"),
                    Map.entry("413", "Body over 1 MiB"),
                    Map.entry("415", "Body in another media type"),
                    Map.entry("422", "Forbidden by a rule, named by code"),
                    Map.entry("429", "This caller asks too often, see Retry-After"),
                    Map.entry("503", "Busy or behind, see Retry-After"));

    private final IndexView index;

    public OpenApiHabits(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components =
                api.getComponents() == null ? createComponents() : api.getComponents();
        api.setComponents(components);
        components.addSecurityScheme(
                "bearer",
                createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        components.addSchema("Problem", problem());
        components.addSchema(
                "AsOf", text("Knowledge time: an instant, or a date, which means its end"));
        components.addSchema("Effective", text("Business time: a date").format("date"));
        // In order, so that every build writes the same document.
        new TreeMap<>(PROBLEMS)
                .forEach((status, meaning) -> components.addResponse(status, answer(meaning)));
        components.addResponse("problem", answer("Something went wrong"));
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        for (Map.Entry<String, PathItem> path :
                List.copyOf(api.getPaths().getPathItems().entrySet())) {
            path.getValue()
                    .getOperations()
                    .forEach((method, operation) -> {
                        if (forPeople(operation)) {
                            path.getValue().setOperation(method, null);
                        } else {
                            describe(path.getKey(), method, operation);
                        }
                    });
            if (path.getValue().getOperations().isEmpty()) {
                api.getPaths().removePathItem(path.getKey());
            }
        }
    }

    private static boolean forPeople(Operation operation) {
        return type(operation).endsWith("Page");
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean safe = SAFE.contains(method);
        boolean body = operation.getRequestBody() != null;
        List<String> problems = new ArrayList<>();
        if (body || !parameters(operation).isEmpty()) {
            problems.add("400");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(List.of("401", "403", "429"));
        }
        if (path.contains("{")) {
            problems.add("404");
        }
        if (body) {
            problems.addAll(List.of("413", "415"));
        }
        APIResponses responses = operation.getResponses();
        if (!safe && takes(operation, CommandRequest.class)) {
            problems.addAll(List.of("409", "412", "422", "503"));
            operation.addParameter(header("Idempotency-Key", "Take effect once under this key"));
            operation.addParameter(header("If-Match", "Only at this version, as in ETag"));
            created(operation, responses);
            addHeaders(responses, "ETag", "Position");
        }
        if (parameters(operation).stream().anyMatch(each -> "after".equals(each.getName()))) {
            problems.add("503");
            addHeaders(responses, "Position", "Next", "Entente-Lag");
        }
        problems.forEach(status -> responses.addAPIResponse(status, reference(status)));
        responses.setDefaultValue(reference("problem"));
        csvIsText(responses);
        String id = operation.getOperationId();
        operation.setOperationId(id == null ? null : id.substring(id.lastIndexOf('.') + 1));
    }

    private void created(Operation operation, APIResponses responses) {
        MethodInfo method = method(operation);
        APIResponse ok = responses.getAPIResponse("200");
        if (method == null || ok == null || !method.hasAnnotation(ResponseStatus.class)) {
            return;
        }
        String status = method.annotation(ResponseStatus.class).value().asInt() + "";
        responses.removeAPIResponse("200");
        responses.addAPIResponse(status, ok.description("Created"));
        ok.addHeader("Location", createHeader().schema(text("Address of what was created")));
    }

    private static void addHeaders(APIResponses responses, String... names) {
        for (String status : List.of("200", "201")) {
            APIResponse response = responses.getAPIResponse(status);
            for (String name : response == null ? new String[0] : names) {
                Header header = createHeader().schema(createSchema().addType(SchemaType.STRING));
                response.addHeader(name, header);
            }
        }
    }

    private static void csvIsText(APIResponses responses) {
        APIResponse ok = responses.getAPIResponse("200");
        if (ok != null && ok.getContent() != null && ok.getContent().hasMediaType(TEXT_CSV)) {
            ok.getContent().getMediaType(TEXT_CSV).setSchema(text("RFC 4180"));
        }
    }

    private boolean takes(Operation operation, Class<?> dependency) {
        ClassInfo resource = index.getClassByName(DotName.createSimple(type(operation)));
        return resource != null
                && resource.constructors().stream()
                        .flatMap(each -> each.parameterTypes().stream())
                        .anyMatch(each -> each.name().toString().equals(dependency.getName()));
    }

    private @Nullable MethodInfo method(Operation operation) {
        ClassInfo resource = index.getClassByName(DotName.createSimple(type(operation)));
        String id = String.valueOf(operation.getOperationId());
        String name = id.substring(id.lastIndexOf('_') + 1);
        return resource == null
                ? null
                : resource.methods().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static String type(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        return id.substring(0, Math.max(0, id.lastIndexOf('_')));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static Parameter header(String name, String description) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse reference(String status) {
        return createAPIResponse().ref("#/components/responses/" + status);
    }

    private static APIResponse answer(String meaning) {
        return createAPIResponse()
                .description(meaning)
                .content(
                        createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        createMediaType()
                                                .schema(
                                                        createSchema()
                                                                .ref(
                                                                        "#/components/schemas/Problem"))));
    }

    private static Schema text(String description) {
        return createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema problem() {
        Schema issue =
                createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("pointer", text("JSON pointer into the body"))
                        .addProperty("parameter", text("Query parameter or header"))
                        .addProperty("detail", text("What is wrong with it"))
                        .addRequired("detail");
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("title", text("Name of the status"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("detail", text("For people"))
                .addProperty("errors", createSchema().addType(SchemaType.ARRAY).items(issue))
                .addProperty("correlationId", text("Finds the request in the logs").format("uuid"))
                .required(List.of("title", "status", "code", "detail"));
    }
}
