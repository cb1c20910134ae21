package vn.hososo.gateway.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hososo.gateway.routing.Questions;
import vn.hososo.gateway.routing.Questions.Question;
import vn.hososo.gateway.routing.Questions.Said;
import vn.hososo.gateway.routing.UpstreamConfig;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.trust.ServiceTokens;

/** Which unit a key names. A key is never given twice, so that what was told once is not asked again. */
@ApplicationScoped
class UnitKeys {
    private record KeyedUnit(UUID id, String key) {}

    private final URI documents;
    private final Questions questions;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    UnitKeys(UpstreamConfig config, Questions questions, ServiceTokens tokens, ObjectMapper json) {
        documents = config.documents();
        this.questions = questions;
        this.tokens = tokens;
        this.json = json;
    }

    /** Empty when no unit has or had this key; a problem 503 when document-service does not answer. */
    Uni<Optional<UUID>> find(String key) {
        var id = known.get(key);
        return id == null ? asked(key) : Uni.createFrom().item(Optional.of(id));
    }

    private Uni<Optional<UUID>> asked(String key) {
        var bearer = "Bearer " + tokens.mint("document", null);
        var question = new Question(documents, "/internal/units/", key, Map.of("Authorization", bearer));
        return questions.ask(
                question, said -> read(key, said), () -> ProblemException.unanswered("văn bản", "document-service"));
    }

    private Optional<UUID> read(String key, Said said) {
        if (said.status() == 404) {
            return Optional.empty();
        }
        if (said.status() != 200) {
            throw new IllegalStateException("document-service answered " + said.status());
        }
        try {
            var id = json.readValue(said.body(), KeyedUnit.class).id();
            known.put(key, id);
            return Optional.of(id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document-service answered what is not JSON", e);
        }
    }
}
