package vn.hososo.kit.problem;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells a form (multipart) that a client sent broken from a form that could not be kept. The reader of forms has no
 * exception of its own for most of what it meets, so where it was thrown has to tell.
 */
final class MalformedForm {
    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    /** What the reader itself calls to understand what was sent. */
    private static final List<String> ASSISTANTS = List.of(
            "java.lang.", "java.util.", "java.nio.", "jakarta.ws.rs.core.", "org.jboss.resteasy.reactive.common.");

    private MalformedForm() {}

    static boolean isCauseOf(Throwable failure) {
        if (failure instanceof UnsupportedEncodingException
                || failure.getCause() instanceof UnsupportedEncodingException) {
            return thrower(failure).startsWith(READER);
        }
        // a cause is what the disk said
        return failure.getCause() == null
                && (failure instanceof IOException ? first(failure) : thrower(failure)).startsWith(READER);
    }

    private static String first(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .findFirst()
                .orElse("");
    }

    private static String thrower(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> ASSISTANTS.stream().noneMatch(name::startsWith))
                .findFirst()
                .orElse("");
    }
}
