package vn.hososo.document.trace;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import vn.hososo.kit.outbox.Outbox;

/** Signed heads in the database, each published once, whichever instance was first. */
@ApplicationScoped
class PublishedHeads {
    private final Outbox outbox;

    PublishedHeads(Outbox outbox) {
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<Void> publish(List<SignedHead> heads) {
        return Multi.createFrom()
                .iterable(heads)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> publish(SignedHead signed) {
        return insert(signed)
                .chain(written ->
                        written == 0 ? Uni.createFrom().voidItem() : outbox.append(TraceHeadSealed.of(signed)));
    }

    private static Uni<Integer> insert(SignedHead signed) {
        Head head = signed.head();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into trace_head (unit_id, sequence, hash, sealed_at, document)
                                values (:unit, :sequence, :hash, :at, :document)
                                on conflict (unit_id, sequence) do nothing
                                """)
                        .setParameter("unit", head.unitId())
                        .setParameter("sequence", head.sequence())
                        .setParameter("hash", head.hash())
                        .setParameter("at", head.sealedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("document", signed.document())
                        .executeUpdate());
    }
}
