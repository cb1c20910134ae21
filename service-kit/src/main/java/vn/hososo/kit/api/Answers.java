package vn.hososo.kit.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What holds of every answer, whatever a client asked for. */
@Provider
class Answers {
    private static final String RECORDS = "vn.hososo.";
    private static final String MULTIPART = "multipart/";
    private static final Pattern BORDER =
            Pattern.compile(";\\s*boundary=(\"[^\"\\\\]{1,70}\"|[^\\s;\",]{1,70})\\s*(;|$)");
    private static final String PROBLEM = "application/problem+json";

    /** Who reads problem documents reads JSON: some clients name only the one or the other. */
    @ServerRequestFilter(preMatching = true)
    void accept(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.toString().contains(PROBLEM)) {
            request.getHeaders()
                    .put(
                            HttpHeaders.ACCEPT,
                            accepted.stream()
                                    .map(it -> it.replace(PROBLEM, MediaType.APPLICATION_JSON))
                                    .toList());
        }
    }

    /**
     * What names no media type is refused here: further in, not every place expects it. A body of such a type is one that no
     * operation takes.
     */
    @ServerRequestFilter(preMatching = true)
    void types(ContainerRequestContext request) {
        var headers = request.getHeaders();
        if (!headers.getOrDefault(HttpHeaders.ACCEPT, List.of()).stream().allMatch(Answers::areMediaTypes)) {
            throw new ProblemException(
                    CommonProblem.NOT_ACCEPTABLE,
                    new Text("Accept không phải là kiểu nội dung.", "Accept names no media type."));
        }
        if (!headers.getOrDefault(HttpHeaders.CONTENT_TYPE, List.of()).stream().allMatch(Answers::isReadable)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
    }

    /** One type and not several; a form without a border is none either. */
    private static boolean isReadable(String type) {
        return areMediaTypes(type)
                && type.indexOf(',') < 0
                && (!type.contains(MULTIPART) || BORDER.matcher(type).find());
    }

    private static boolean areMediaTypes(String header) {
        try {
            return !MediaTypeHelper.parseHeader(header).isEmpty();
        } catch (RuntimeException none) {
            return false;
        }
    }

    /** A record is JSON, whatever was asked for when the act was done: its text is nobody's business. */
    @ServerResponseFilter
    void asJson(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity != null
                && entity.getClass().isRecord()
                && entity.getClass().getName().startsWith(RECORDS)
                && !response.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
            response.setEntity(entity, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Names a new thing by its path: the host a service listens on is not the one its clients know. */
    @ServerResponseFilter
    void atPath(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location instanceof URI uri
                && uri.toString().startsWith(request.getUriInfo().getBaseUri().toString())) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, uri.getRawPath());
        }
    }
}
