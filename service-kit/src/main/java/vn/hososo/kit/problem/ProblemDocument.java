package vn.hososo.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The problem document of RFC 9457, in the language of the client.
 *
 * @param type the page that explains the kind, relative to the gateway
 * @param code the stable code of the kind
 * @param traceId finds the request in the logs
 * @param related the path of the thing that stands in the way, where there is one
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String traceId,
        @Nullable String related,
        List<Field> violations) {

    /** One field that breaks a rule. */
    @Schema(name = "ProblemField")
    public record Field(String field, String in, String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(
            ProblemException problem, Locale locale, String instance, @Nullable String traceId) {
        ProblemKind kind = problem.kind();
        return new ProblemDocument(
                "/problems/" + kind.slug(),
                kind.title().in(locale),
                kind.status(),
                problem.detail().in(locale),
                instance,
                kind.name(),
                traceId,
                problem.related(),
                problem.violations().stream()
                        .map(it -> new Field(it.field(), it.in(), it.message().in(locale)))
                        .toList());
    }
}
