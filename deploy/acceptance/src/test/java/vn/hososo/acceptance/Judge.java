package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hososo.acceptance.Described.Promise;
import vn.hososo.acceptance.Fault.Kind;

/** Holds every answer against what the description promises of its operation. */
final class Judge {
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> FIELDS = Set.of("type", "title", "status", "detail", "instance", "code");
    private static final Set<Integer> BODILESS = Set.of(204, 304, 206, 416);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What only the inside of a program says: stack traces, classes, statements, addresses of services. */
    private static final Pattern INTERNALS =
            Pattern.compile("\\bat [\\w.$/]+\\([\\w]+\\.java:\\d+\\)|\\w+(Exception|Error)\\b(?!\\s*\\|)"
                    + "|\\b(org\\.(hibernate|postgresql|jboss)|io\\.(vertx|quarkus|smallrye|netty)|jakarta\\.|java\\.(lang|util|io)\\."
                    + "|com\\.fasterxml|vn\\.hososo\\.)[\\w.$]+|SQLSTATE|(?i:\\b(insert into|select .{1,80} from|update \\w+ set)\\b)"
                    + "|ERROR: |127\\.0\\.0\\.1:\\d+|Caused by:");

    private final DescribedApi api;

    Judge(DescribedApi api) {
        this.api = api;
    }

    List<Fault> faults(Attempt attempt, RawAnswer answer) {
        List<Fault> faults = new ArrayList<>();
        if (answer.status() == RawAnswer.NOTHING) {
            faults.add(new Fault(Kind.SERVER_ERROR, "no answer: " + answer.latin1()));
            return faults;
        }
        if (answer.status() >= 500) {
            faults.add(new Fault(Kind.SERVER_ERROR, "status " + answer.status()));
        }
        if (answer.status() == 400 && answer.latin1().isEmpty() && !isUri(attempt.target())) {
            // refused by the HTTP server, before there is a request that anybody could describe
            return faults;
        }
        if (attempt.operation().answers().isEmpty()) {
            // a page for people, which nobody described
            told(attempt, answer, faults);
            return faults;
        }
        var promise = attempt.operation().answers().get(String.valueOf(answer.status()));
        if (promise == null) {
            faults.add(new Fault(Kind.UNDOCUMENTED, "status " + answer.status() + " " + code(answer)));
        } else {
            body(answer, promise, faults);
        }
        if (answer.status() >= 400) {
            problem(answer, faults);
            told(attempt, answer, faults);
        }
        return faults;
    }

    private static void told(Attempt attempt, RawAnswer answer, List<Fault> faults) {
        if (answer.status() >= 400
                && INTERNALS.matcher(unquoted(attempt, answer)).find()) {
            faults.add(new Fault(Kind.INTERNALS, "status " + answer.status()));
        }
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void body(RawAnswer answer, Promise promise, List<Fault> faults) {
        if (promise.media().isEmpty() || BODILESS.contains(answer.status())) {
            return;
        }
        var place = promise.media().get(answer.mediaType());
        if (place == null) {
            faults.add(new Fault(Kind.UNDOCUMENTED, "status " + answer.status() + " as " + answer.mediaType()));
        } else if (answer.mediaType().endsWith("json")) {
            api.faults(place, answer.text()).stream()
                    .map(it -> new Fault(Kind.INVALID_BODY, "status " + answer.status() + " " + it))
                    .forEach(faults::add);
        }
        if (!promise.codes().isEmpty() && !promise.codes().contains(code(answer))) {
            faults.add(new Fault(Kind.UNDOCUMENTED, "code " + code(answer) + " of status " + answer.status()));
        }
    }

    private static void problem(RawAnswer answer, List<Fault> faults) {
        var problem = json(answer);
        var isWhole = answer.mediaType().equals(PROBLEM)
                && FIELDS.stream().allMatch(problem::has)
                && problem.path("status").asInt() == answer.status()
                && problem.path("type").asText().startsWith("/problems/");
        if (!isWhole) {
            faults.add(new Fault(Kind.INVALID_BODY, "no whole problem document with status " + answer.status()));
        }
    }

    private static String code(RawAnswer answer) {
        return json(answer).path("code").asText();
    }

    private static JsonNode json(RawAnswer answer) {
        try {
            return JSON.readTree(answer.body()) instanceof JsonNode read ? read : JSON.missingNode();
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    /** Without the path and what a page's field repeats, which are the client's own words. */
    private static String unquoted(Attempt attempt, RawAnswer answer) {
        var text = answer.text();
        for (var own : List.of(
                json(answer).path("instance").asText(),
                URLDecoder.decode(attempt.target().replaceFirst("^[^=]*=", ""), StandardCharsets.UTF_8))) {
            text = own.isEmpty() ? text : text.replace(own, "");
        }
        return text;
    }
}
