package vn.hososo.metrics.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.hososo.kit.id.Ids;

/** Keeps letters in the transaction of the act they tell of, so that neither exists without the other. */
@ApplicationScoped
public class Letters {

    private final boolean enabled;
    private final Clock clock;

    Letters(MailConfig config, Clock clock) {
        this.enabled = config.enabled();
        this.clock = clock;
    }

    /** Whether it is worth writing any. */
    public boolean areKept() {
        return enabled;
    }

    /** Keeps the letter until it is sent; nothing where e-mail is off. */
    public Uni<Void> put(SqlClient transaction, Letter letter) {
        return enabled ? insert(transaction, letter) : Uni.createFrom().voidItem();
    }

    private Uni<Void> insert(SqlClient transaction, Letter letter) {
        return transaction
                .preparedQuery("""
                        insert into decision.letter (id, occasion, unit_id, subject, body, known, state, attempts, next_at)
                        values ($1, $2, $3, $4, $5, $6, 'WAITING', 0, $6) on conflict (occasion) do nothing
                        """)
                .execute(Tuple.tuple()
                        .addUUID(Ids.next())
                        .addString(letter.occasion())
                        .addUUID(letter.unitId())
                        .addString(letter.subject())
                        .addString(letter.text())
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
