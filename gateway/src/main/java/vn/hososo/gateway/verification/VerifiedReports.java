package vn.hososo.gateway.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import vn.hososo.gateway.routing.Questions;
import vn.hososo.gateway.routing.Questions.Question;
import vn.hososo.gateway.routing.Questions.Said;
import vn.hososo.gateway.routing.UpstreamConfig;

/** Asks metrics-service what a code leads to, by the path that is open to everybody. */
@ApplicationScoped
class VerifiedReports {

    private final URI metrics;
    private final Questions questions;
    private final ObjectMapper json;

    VerifiedReports(UpstreamConfig config, Questions questions, ObjectMapper json) {
        this.metrics = config.metrics();
        this.questions = questions;
        this.json = json;
    }

    /** What metrics-service answers, whatever it is; a problem 503 when it does not answer. */
    Uni<Found> find(String code, String language) {
        var question =
                new Question(metrics, "/api/metrics/verification/", code.strip(), Map.of("Accept-Language", language));
        return questions.ask(question, this::found, VerificationProblems::reportsUnavailable);
    }

    private Found found(Said said) {
        try {
            return new Found(said.status(), said.mediaType(), said.body(), json.readTree(said.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metrics-service answered what is not JSON", e);
        }
    }

    /** An answer as it came; {@code content} is the same as a tree. */
    record Found(int status, String mediaType, String body, JsonNode content) {}
}
