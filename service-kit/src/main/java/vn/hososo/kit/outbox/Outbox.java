package vn.hososo.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.observation.TraceParents;

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

    /** Writes the fact's row for those who work without Hibernate; to be called inside their transaction. */
    public Uni<Void> append(SqlClient transaction, Fact fact) {
        return appendAll(transaction, List.of(fact));
    }

    /** Writes all rows by one statement; they are read in the order of the list. */
    public Uni<Void> appendAll(SqlClient transaction, List<Fact> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery("""
                        insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at, traceparent)
                        select f.id, f.topic, f.key, f.type, f.payload, $7, f.time, $8
                          from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                               with ordinality as f (id, topic, key, type, payload, time, place)
                         order by f.place
                        """).execute(rows(facts)).replaceWithVoid();
    }

    private Tuple rows(List<Fact> facts) {
        return Tuple.tuple()
                .addArrayOfUUID(facts.stream().map(fact -> Ids.next()).toArray(UUID[]::new))
                .addArrayOfString(facts.stream().map(Fact::topic).toArray(String[]::new))
                .addArrayOfString(
                        facts.stream().map(fact -> fact.key().toString()).toArray(String[]::new))
                .addArrayOfString(facts.stream().map(Fact::type).toArray(String[]::new))
                .addArrayOfString(
                        facts.stream().map(fact -> write(fact.payload())).toArray(String[]::new))
                .addArrayOfOffsetDateTime(facts.stream()
                        .map(fact -> fact.time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addString(source)
                .addString(TraceParents.of(Span.current().getSpanContext()));
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
                .setParameter("traceparent", TraceParents.of(Span.current().getSpanContext()));
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written as JSON: " + payload.getClass(), e);
        }
    }
}
