package vn.hososo.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.hososo.kit.version.IfMatch;

/** Turns whatever ends a request into a problem document; the text of an unexpected exception stays in the log. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, RoutingContext request) {
        return responses.answer(problem, request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response unauthenticated(UnauthorizedException ignored, RoutingContext request) {
        return challenge(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response tokenRefused(AuthenticationFailedException ignored, RoutingContext request) {
        return challenge(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    Response forbidden(ForbiddenException ignored, RoutingContext request) {
        return responses.answer(
                new ProblemException(
                        CommonProblem.FORBIDDEN,
                        new Text(
                                "Vai trò của tài khoản không cho phép việc này.",
                                "The account's role does not allow this.")),
                request);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response invalid(ConstraintViolationException invalid, RoutingContext request) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .toList();
        return responses.answer(invalidFields(violations), request);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException malformed, RoutingContext request) {
        return responses.answer(malformedJson(malformed, "body"), request);
    }

    /** Without this one, Quarkus's own mapper for the narrower exception would answer. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response mismatched(MismatchedInputException malformed, RoutingContext request) {
        return malformed(malformed, request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, RoutingContext request) {
        if (refused.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed, request);
        }
        if (refused.getCause() instanceof ProblemException problem) {
            return problem(problem, request);
        }
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 400 -> plain(CommonProblem.INVALID_REQUEST, request);
            case 401 -> challenge(request);
            case 403 -> plain(CommonProblem.FORBIDDEN, request);
            case 404 -> plain(CommonProblem.NOT_FOUND, request);
            case 405 -> plain(CommonProblem.METHOD_NOT_ALLOWED, request);
            case 406 -> plain(CommonProblem.NOT_ACCEPTABLE, request);
            case 413 -> plain(CommonProblem.FILE_TOO_LARGE, request);
            case 415 -> plain(CommonProblem.UNSUPPORTED_MEDIA_TYPE, request);
            default -> status >= 500 ? unexpected(refused, request) : refused.getResponse();
        };
    }

    /** Two acts at once on the version that both had seen: the second is told at its commit. */
    @ServerExceptionMapper
    Response overtaken(OptimisticLockException ignored, RoutingContext request) {
        return responses.answer(IfMatch.stale(), request);
    }

    /** Text in an encoding that JSON has no use for, and that is not even of that encoding. */
    @ServerExceptionMapper
    Response unreadable(CharConversionException ignored, RoutingContext request) {
        return plain(CommonProblem.INVALID_REQUEST, request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable unexpected, RoutingContext request) {
        if (MalformedForm.isCauseOf(unexpected)) {
            return plain(CommonProblem.INVALID_REQUEST, request);
        }
        if (StorageAway.isCauseOf(unexpected)) {
            LOG.warnf(
                    "storage away method=%s path=%s cause=%s",
                    request.request().method(), request.request().path(), unexpected);
            return responses.answer(StorageAway.problem(), request);
        }
        LOG.errorf(
                unexpected,
                "request failed method=%s path=%s",
                request.request().method(),
                request.request().path());
        return responses.answer(
                new ProblemException(
                        CommonProblem.INTERNAL_ERROR,
                        new Text(
                                "Hệ thống gặp lỗi; việc chưa được thực hiện. Hãy thử lại hoặc báo quản trị kèm mã vết.",
                                "Something failed here; nothing was done. Try again, or tell the administrator the trace id.")),
                request);
    }

    /** What is wrong with JSON text, with the field where it can be told. */
    static ProblemException malformedJson(JsonProcessingException malformed, String in) {
        String field = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(it -> it.getFieldName() == null ? "[" + it.getIndex() + "]" : it.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        Text rule = malformed instanceof UnrecognizedPropertyException
                ? new Text("Trường không được biết đến.", "The field is not known.")
                : new Text("Giá trị không đọc được hoặc sai kiểu.", "The value cannot be read or has the wrong type.");
        return field.isEmpty()
                ? new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        new Text("Nội dung không phải JSON hợp lệ.", "The content is not well-formed JSON."))
                : ProblemException.invalid(field, in, rule);
    }

    private Response challenge(RoutingContext request) {
        Response plain = plain(CommonProblem.UNAUTHENTICATED, request);
        return Response.fromResponse(plain).header("WWW-Authenticate", "Bearer").build();
    }

    private Response plain(CommonProblem kind, RoutingContext request) {
        return responses.answer(new ProblemException(kind, kind.title()), request);
    }

    private static ProblemException invalidFields(List<Violation> violations) {
        String fields =
                violations.stream().map(Violation::field).sorted().distinct().collect(Collectors.joining(", "));
        return new ProblemException(
                CommonProblem.INVALID_REQUEST,
                new Text(
                        "Yêu cầu có trường không hợp lệ: " + fields + ".",
                        "The request has invalid fields: " + fields + "."),
                violations);
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        // the first two nodes name the method and its parameter, not a field of the client
        List<String> nodes = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.CONTAINER_ELEMENT)
                .map(Object::toString)
                .toList();
        String field = String.join(
                ".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size()));
        return new Violation(field, nodes.size() > 2 ? "body" : "query", Text.ofMessage(broken.getMessage()));
    }
}
