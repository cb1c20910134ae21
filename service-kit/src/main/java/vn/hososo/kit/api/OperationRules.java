package vn.hososo.kit.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemDocument;

/**
 * Adds to every operation what holds for all of them: an error is a problem document, what is asked for in a header is
 * refused when it is missing, and each body has an example.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationRules implements OASFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";
    private static final String JSON = "application/json";
    private static final Map<String, String> SPOKEN =
            Map.of("Bad Request", "INVALID_REQUEST", "Not Authorized", "UNAUTHENTICATED", "Not Allowed", "FORBIDDEN");

    private final Declared declared;

    public OperationRules(IndexView index) {
        this.declared = new Declared(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var examples = new Examples(api);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> complete(operation, examples));
    }

    private void complete(Operation operation, Examples examples) {
        own(operation);
        success(operation);
        headers(operation);
        refusals(operation);
        always(operation);
        operation.getResponses().getAPIResponses().forEach(OperationRules::asProblem);
        if (operation.getRequestBody() != null) {
            exemplify(operation.getRequestBody().getContent(), examples);
        }
        operation.getResponses().getAPIResponses().values().forEach(it -> exemplify(it.getContent(), examples));
    }

    /** What every operation refuses alike is one object in all of them; each gets its own, to be completed. */
    private static void own(Operation operation) {
        var responses = operation.getResponses();
        Map.copyOf(responses.getAPIResponses()).forEach((status, shared) -> {
            var copy = OASFactory.createAPIResponse()
                    .description(shared.getDescription())
                    .content(shared.getContent())
                    .headers(shared.getHeaders())
                    .links(shared.getLinks())
                    .extensions(shared.getExtensions());
            copy.setRef(shared.getRef());
            responses.addAPIResponse(status, copy);
        });
    }

    private void success(Operation operation) {
        var usual = operation.getResponses().getAPIResponse("200");
        declared.success(String.valueOf(operation.getOperationId()))
                .filter(status -> usual != null && !status.equals("200"))
                .ifPresent(status -> {
                    operation.getResponses().removeAPIResponse("200");
                    operation.getResponses().addAPIResponse(status, usual.description("Created"));
                });
    }

    private void refusals(Operation operation) {
        for (var refused : declared.refusals(String.valueOf(operation.getOperationId()))) {
            for (var code : refused.codes().split(",")) {
                add(operation, refused.status(), code.strip());
            }
        }
    }

    private static void headers(Operation operation) {
        var version = header(operation, VERSION);
        var key = header(operation, KEY);
        if (version != null) {
            version.required(true).example("\"3\"");
            add(operation, "412", "STALE_VERSION");
            add(operation, "428", "IF_MATCH_MISSING");
        }
        if (key != null) {
            key.required(version == null).example("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
            add(operation, "422", "IDEMPOTENCY_KEY_REUSED");
        }
        if (key != null && version == null) {
            add(operation, "400", "IDEMPOTENCY_KEY_MISSING");
        }
        if (operation.getRequestBody() != null || parameters(operation).stream().anyMatch(OperationRules::isQuery)) {
            add(operation, "400", "INVALID_REQUEST");
        }
    }

    /** What is refused before the operation's own code sees it. */
    private static void always(Operation operation) {
        add(operation, "401", "UNAUTHENTICATED");
        if (parameters(operation).stream().anyMatch(it -> it.getIn() == Parameter.In.PATH)) {
            add(operation, "404", "NOT_FOUND");
        }
        add(operation, "406", "NOT_ACCEPTABLE");
        if (operation.getRequestBody() != null) {
            add(operation, "413", "FILE_TOO_LARGE");
            add(operation, "415", "UNSUPPORTED_MEDIA_TYPE");
        }
        add(operation, "500", "INTERNAL_ERROR");
        add(operation, "503", "PEER_UNAVAILABLE");
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static @Nullable Parameter header(Operation operation, String name) {
        return parameters(operation).stream()
                .filter(it -> it.getIn() == Parameter.In.HEADER && name.equals(it.getName()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.getIn() == Parameter.In.QUERY;
    }

    /** The codes of a status stand in its description, separated by commas. */
    private static void add(Operation operation, String status, String code) {
        var response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(code));
        } else {
            var codes = codes(response);
            codes.add(code);
            response.setDescription(String.join(", ", codes));
        }
    }

    private static Set<String> codes(APIResponse response) {
        var codes = new LinkedHashSet<String>();
        for (var code : String.valueOf(response.getDescription()).split(",")) {
            codes.add(SPOKEN.getOrDefault(code.strip(), code.strip()));
        }
        return codes;
    }

    private static void asProblem(String status, APIResponse response) {
        if (status.charAt(0) != '4' && status.charAt(0) != '5') {
            return;
        }
        var codes = codes(response);
        response.setDescription(String.join(", ", new TreeSet<>(codes)));
        if (response.getContent() == null) {
            var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
            var code = codes.iterator().next();
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            ProblemDocument.MEDIA_TYPE,
                            OASFactory.createMediaType().schema(schema).example(problem(code, status))));
        }
    }

    private static Map<String, Object> problem(String code, String status) {
        // In one order, so that the description changes only where the API does.
        var problem = new LinkedHashMap<String, Object>();
        problem.put(
                "type", "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        problem.put("status", Integer.valueOf(status));
        problem.put("code", code);
        return problem;
    }

    private static void exemplify(@Nullable Content content, Examples examples) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (type.startsWith(JSON)
                    && media.getSchema() != null
                    && media.getExample() == null
                    && media.getExamples() == null) {
                media.setExample(examples.of(media.getSchema()));
            }
        });
    }
}
