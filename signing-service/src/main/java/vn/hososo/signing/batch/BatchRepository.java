package vn.hososo.signing.batch;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<Batch, UUID> {

    Uni<Page<Batch>> page(Caller caller, Paging paging) {
        return Page.of(
                find(
                        "account = ?1 and unitId = ?2 order by requestedAt desc, id",
                        caller.subject(),
                        caller.requireUnit()),
                paging,
                batch -> batch);
    }

    /** True for exactly one runner, however many want to go on. */
    Uni<Boolean> claim(UUID id, UUID runner, Instant now) {
        return update(
                        "state = ?1, runner = ?2, aliveAt = ?3, hindrance.code = null, hindrance.vi = null,"
                                + " hindrance.en = null where id = ?4 and state = ?5",
                        BatchState.RUNNING,
                        runner,
                        now,
                        id,
                        BatchState.INTERRUPTED)
                .map(changed -> changed == 1);
    }

    Uni<Boolean> isRun(UUID id, UUID runner) {
        return count("id = ?1 and runner = ?2 and state = ?3", id, runner, BatchState.RUNNING)
                .map(found -> found == 1);
    }

    Uni<Integer> beat(UUID runner, Instant now) {
        return update("aliveAt = ?1 where runner = ?2 and state = ?3", now, runner, BatchState.RUNNING);
    }

    Uni<Integer> end(UUID id, UUID runner, Instant now) {
        return update(
                "state = ?1, endedAt = ?2 where id = ?3 and runner = ?4 and state = ?5",
                BatchState.DONE,
                now,
                id,
                runner,
                BatchState.RUNNING);
    }

    Uni<Integer> interrupt(UUID id, UUID runner, Hindrance why) {
        return update(
                "state = ?1, runner = null, hindrance.code = ?2, hindrance.vi = ?3, hindrance.en = ?4"
                        + " where id = ?5 and runner = ?6 and state = ?7",
                BatchState.INTERRUPTED,
                why.code(),
                why.vi(),
                why.en(),
                id,
                runner,
                BatchState.RUNNING);
    }

    Uni<Integer> interruptSilent(Instant before, Hindrance why) {
        return update(
                "state = ?1, runner = null, hindrance.code = ?2, hindrance.vi = ?3, hindrance.en = ?4"
                        + " where state = ?5 and aliveAt < ?6",
                BatchState.INTERRUPTED,
                why.code(),
                why.vi(),
                why.en(),
                BatchState.RUNNING,
                before);
    }

    Uni<Integer> cancel(UUID id, Instant now) {
        return update(
                "state = ?1, endedAt = ?2 where id = ?3 and state in (?4, ?5)",
                BatchState.CANCELLED,
                now,
                id,
                BatchState.RUNNING,
                BatchState.INTERRUPTED);
    }
}
