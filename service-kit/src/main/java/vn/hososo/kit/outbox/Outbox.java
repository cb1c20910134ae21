package vn.hososo.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** Keeps facts in the same transaction as the change they tell of, so that neither exists without the other. */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final String source;

    Outbox(ObjectMapper json, @ConfigProperty(name = "hososo.service.name") String service) {
        this.json = json;
        this.source = "/hososo/" + service + "-service";
    }

    /** Writes the fact's row; to be called inside the use case's transaction. */
    public Uni<Void> append(Fact fact) {
        return Panache.getSession()
                .chain(session -> insert(session, fact).executeUpdate())
                .replaceWithVoid();
    }

    private Mutiny.Query<?> insert(Mutiny.Session session, Fact fact) {
        return session.createNativeQuery("""
                        insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at, traceparent)
                        values (:id, :topic, :key, :type, :payload, :source, :time, cast(:traceparent as varchar))
                        """)
                .setParameter("id", Ids.next())
                .setParameter("topic", fact.topic())
                .setParameter("key", fact.key().toString())
                .setParameter("type", fact.type())
                .setParameter("payload", write(fact.payload()))
                .setParameter("source", source)
                .setParameter("time", fact.time().atOffset(ZoneOffset.UTC))
                .setParameter("traceparent", traceparent(Span.current().getSpanContext()));
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written as JSON: " + payload.getClass(), e);
        }
    }

    private static @Nullable String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
