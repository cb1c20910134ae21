package vn.hososo.kit.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the code says of an operation that OpenAPI's own annotations have no room for. */
final class Declared {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final List<DotName> VERBS = Stream.of(POST.class, PUT.class, GET.class, DELETE.class)
            .map(DotName::createSimple)
            .toList();
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName REFUSAL = DotName.createSimple(Refusal.class);
    private static final DotName REFUSALS = DotName.createSimple(Refusal.All.class);

    private final IndexView index;

    Declared(IndexView index) {
        this.index = index;
    }

    record Refused(String status, String codes) {}

    List<Refused> refusals(String operationId) {
        var refusals = new ArrayList<Refused>();
        method(operationId).ifPresent(method -> {
            collect(method.declaringClass().declaredAnnotation(REFUSAL), refusals);
            collect(method.declaringClass().declaredAnnotation(REFUSALS), refusals);
            alike(method).forEach(it -> {
                collect(it.annotation(REFUSAL), refusals);
                collect(it.annotation(REFUSALS), refusals);
            });
        });
        return refusals;
    }

    /** What differs in its media type only is one operation to OpenAPI, and another method here. */
    private static Stream<MethodInfo> alike(MethodInfo method) {
        return method.declaringClass().methods().stream()
                .filter(it -> path(it).equals(path(method)))
                .filter(it -> VERBS.stream().anyMatch(verb -> it.hasAnnotation(verb) && method.hasAnnotation(verb)));
    }

    private static String path(MethodInfo method) {
        var path = method.annotation(PATH);
        return path == null ? "" : path.value().asString();
    }

    /** The status of success where it is not the usual one. */
    Optional<String> success(String operationId) {
        return method(operationId)
                .map(method -> method.annotation(STATUS))
                .map(status -> String.valueOf(status.value().asInt()));
    }

    private Optional<MethodInfo> method(String operationId) {
        return index.getAnnotations(OPERATION).stream()
                .filter(it -> it.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(it -> it.value("operationId") != null
                        && it.value("operationId").asString().equals(operationId))
                .map(it -> it.target().asMethod())
                .findFirst();
    }

    private static void collect(AnnotationInstance found, List<Refused> into) {
        if (found == null) {
            return;
        }
        if (found.name().equals(REFUSALS)) {
            for (var one : found.value().asNestedArray()) {
                into.add(refused(one));
            }
        } else {
            into.add(refused(found));
        }
    }

    private static Refused refused(AnnotationInstance refusal) {
        return new Refused(
                String.valueOf(refusal.value("status").asInt()),
                refusal.value("codes").asString());
    }
}
