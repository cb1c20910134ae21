package vn.hososo.signing.signing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class PreparationRepository implements PanacheRepositoryBase<Preparation, UUID> {

    /** True for exactly one caller, however many send a value. */
    Uni<Boolean> claim(UUID id, Instant now) {
        return update(
                        "state = ?1 where id = ?2 and state = ?3 and deadline >= ?4",
                        PreparationState.COMPLETING,
                        id,
                        PreparationState.OPEN,
                        now)
                .map(changed -> changed == 1);
    }

    Uni<Void> release(UUID id) {
        return update("state = ?1 where id = ?2 and state = ?3", PreparationState.OPEN, id, PreparationState.COMPLETING)
                .replaceWithVoid();
    }

    /** What is over needs its bytes no more. */
    Uni<Void> end(UUID id, PreparationState how) {
        return update(
                        "state = ?1, increment = null, fileDigest = null, dataToSign = null where id = ?2 and state = ?3",
                        how,
                        id,
                        PreparationState.COMPLETING)
                .replaceWithVoid();
    }

    /** Also those whose completing was cut off: what became of the signature itself, its own recovery finds out. */
    Uni<Integer> expire(Instant openBefore, Instant completingBefore) {
        return update(
                "state = ?1, increment = null, fileDigest = null, dataToSign = null"
                        + " where (state = ?2 and deadline < ?3) or (state = ?4 and deadline < ?5)",
                PreparationState.EXPIRED,
                PreparationState.OPEN,
                openBefore,
                PreparationState.COMPLETING,
                completingBefore);
    }

    Uni<Long> forget(Instant before) {
        return delete("deadline < ?1 and state <> ?2", before, PreparationState.COMPLETING);
    }
}
