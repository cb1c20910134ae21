package vn.hososo.kit.trial;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;

@ApplicationScoped
class Trials {
    static final String REFUSED = "refused";

    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Trials(Outbox outbox, IdempotencyKeys keys, Clock clock) {
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    record View(UUID id, String word) {}

    @WithTransaction
    Uni<View> keep(IdempotencyKey key, UUID unit, String word) {
        return keys.once(key, View.class, () -> keep(unit, word));
    }

    private Uni<View> keep(UUID unit, String word) {
        View view = new View(Ids.next(), word);
        var fact = new Fact(
                "hososo.documents",
                unit,
                "vn.hososo.trial.v1",
                clock.instant(),
                Map.of("id", view.id(), "unitId", unit));
        return Panache.getSession()
                .chain(session -> session.persist(new Trial(view.id(), word)))
                .chain(() -> outbox.append(fact))
                .map(done -> refuseIfTold(view));
    }

    private static View refuseIfTold(View view) {
        if (view.word().equals(REFUSED)) {
            throw new IllegalStateException("secret reason");
        }
        return view;
    }

    @WithSession
    Uni<Long> count(String word) {
        return Panache.getSession()
                .chain(session -> session.createQuery("select count(*) from Trial where word = :word", Long.class)
                        .setParameter("word", word)
                        .getSingleResult());
    }
}
