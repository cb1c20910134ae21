package vn.hososo.metrics.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.intake.RecordPlace;
import vn.hososo.metrics.intake.RecordReturns;
import vn.hososo.metrics.unit.RootOffice;

/** Decides about dead letters. */
@ApplicationScoped
class DeadLetterDecisions {

    private static final int MOST_AT_ONCE = 100;

    private final DeadLetterRepository repository;
    private final RecordReturns returns;
    private final RootOffice office;
    private final Clock clock;

    DeadLetterDecisions(DeadLetterRepository repository, RecordReturns returns, RootOffice office, Clock clock) {
        this.repository = repository;
        this.returns = returns;
        this.office = office;
        this.clock = clock;
    }

    Uni<Page<DeadLetter>> page(Caller by, @Nullable DeadLetterState state, @Nullable String topic, Paging paging) {
        return office.require(by).chain(() -> repository.page(state, topic, paging));
    }

    /**
     * Appends it to its topic again, then says so. Cut off in between it may be appended twice; the second then is a repeat of
     * the same event.
     */
    Uni<DeadLetter> putBack(Caller by, UUID id) {
        return requireUndecided(by, id)
                .call(letter -> returns.append(List.of(letter.place())).invoke(DeadLetterDecisions::requireAppended))
                .chain(letter -> decide(by, letter, DeadLetterState.PUT_BACK, null));
    }

    private static void requireAppended(Set<RecordPlace> appended) {
        if (appended.isEmpty()) {
            throw DeadLetterProblem.lost();
        }
    }

    Uni<DeadLetter> dismiss(Caller by, UUID id, String reason) {
        return requireUndecided(by, id).chain(letter -> decide(by, letter, DeadLetterState.DISMISSED, reason));
    }

    private Uni<DeadLetter> requireUndecided(Caller by, UUID id) {
        return office.require(by).chain(() -> repository.require(id)).invoke(letter -> {
            if (letter.state() != DeadLetterState.PUT_ASIDE) {
                throw DeadLetterProblem.decided(letter.state());
            }
        });
    }

    private Uni<DeadLetter> decide(Caller by, DeadLetter letter, DeadLetterState how, @Nullable String dismissal) {
        return repository
                .decide(List.of(letter.id()), how, dismissal, by.upn(), clock.instant())
                .chain(() -> repository.require(letter.id()))
                .invoke(decided -> {
                    if (decided.state() != how) {
                        throw DeadLetterProblem.decided(decided.state());
                    }
                });
    }

    Uni<Returned> putBackAll(Caller by, NewReturns wanted) {
        return office.require(by)
                .chain(() -> repository.undecided(wanted, MOST_AT_ONCE))
                .chain(letters ->
                        letters.isEmpty() ? Uni.createFrom().item(new Returned(0, 0, null)) : putBackAll(by, letters));
    }

    private Uni<Returned> putBackAll(Caller by, List<DeadLetter> letters) {
        return returns.append(letters.stream().map(DeadLetter::place).toList())
                .map(appended -> letters.stream()
                        .filter(letter -> appended.contains(letter.place()))
                        .map(DeadLetter::id)
                        .toList())
                .call(ids -> repository.decide(ids, DeadLetterState.PUT_BACK, null, by.upn(), clock.instant()))
                .map(ids -> new Returned(
                        ids.size(),
                        letters.size() - ids.size(),
                        letters.getLast().id()));
    }
}
