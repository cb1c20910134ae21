package vn.hososo.signing.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.hososo.kit.inbox.EventListener;
import vn.hososo.kit.inbox.ReceivedEvent;

/** Hears of revisions when document-service has them. */
@ApplicationScoped
class RevisionListener implements EventListener {

    private static final Logger LOG = Logger.getLogger(RevisionListener.class);

    private final Recognitions recognitions;
    private final ObjectMapper json;

    @Inject
    RevisionListener(Recognitions recognitions, ObjectMapper json) {
        this.recognitions = recognitions;
        this.json = json;
    }

    @Override
    public String topic() {
        return "hososo.documents";
    }

    @Override
    public Set<String> types() {
        return Set.of("vn.hososo.revision-stored.v1");
    }

    @Override
    public Uni<Void> take(ReceivedEvent event) {
        return read(event)
                .filter(UploadedRevision::isUpload)
                .map(recognitions::recognise)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What breaks the contract is passed over here; metrics-service, which reads the topic too, puts it aside. */
    private Optional<UploadedRevision> read(ReceivedEvent event) {
        try {
            return Optional.of(json.readValue(event.payload(), UploadedRevision.class));
        } catch (JsonProcessingException e) {
            LOG.errorf("event cannot be read id=%s type=%s", event.id(), event.type());
            return Optional.empty();
        }
    }
}
