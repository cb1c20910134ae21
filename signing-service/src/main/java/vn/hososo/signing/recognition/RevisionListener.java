package vn.hososo.signing.recognition;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.hososo.kit.inbox.EventListener;
import vn.hososo.kit.inbox.ReceivedEvent;

/** Hears of revisions when document-service has them. */
@ApplicationScoped
class RevisionListener implements EventListener {

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
        // what breaks the contract metrics-service, which reads the topic too, puts aside
        return event.as(UploadedRevision.class, json)
                .filter(UploadedRevision::isUpload)
                .map(recognitions::recognise)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
