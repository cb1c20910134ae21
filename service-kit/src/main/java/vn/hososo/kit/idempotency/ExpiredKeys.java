package vn.hososo.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets keys after their day. */
@ApplicationScoped
class ExpiredKeys {
    private final Pool database;
    private final boolean kept;

    ExpiredKeys(
            Pool database, @ConfigProperty(name = "hososo.idempotency.enabled", defaultValue = "true") boolean kept) {
        this.database = database;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> forget() {
        return kept
                ? database.query("delete from idempotency_key where created_at < now() - interval '1 day'")
                        .execute()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
