package vn.hososo.document.outgoing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.hososo.kit.inbox.EventListener;
import vn.hososo.kit.inbox.ReceivedEvent;
import vn.hososo.kit.problem.ProblemException;

/** Hears what signing-service says of signatures. */
@ApplicationScoped
class VerdictListener implements EventListener {
    private static final Logger LOG = Logger.getLogger(VerdictListener.class);

    private final Map<String, Function<JudgedRevision, Uni<Void>>> steps;
    private final ObjectMapper json;

    VerdictListener(Recognition recognition, ObjectMapper json) {
        this.json = json;
        steps = Map.of(
                "vn.hososo.document-signed.v1", recognition::recognise,
                "vn.hososo.signature-rejected.v1", recognition::refuse,
                "vn.hososo.signature-verdict-changed.v1", recognition::correct);
    }

    @Override
    public String topic() {
        return "hososo.signatures";
    }

    @Override
    public Set<String> types() {
        return steps.keySet();
    }

    /** A refusal of ours, as for a frozen record, would be the same again, and must not hold up what lies behind. */
    @Override
    public Uni<Void> take(ReceivedEvent event) {
        // what breaks the contract metrics-service, which reads the topic too, puts aside
        return event.as(JudgedRevision.class, json)
                .map(judged -> steps.get(event.type()).apply(judged))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure(ProblemException.class)
                .invoke(failure ->
                        LOG.warnf("verdict cannot be followed id=%s cause=%s", event.id(), failure.getMessage()))
                .onFailure(ProblemException.class)
                .recoverWithNull();
    }
}
