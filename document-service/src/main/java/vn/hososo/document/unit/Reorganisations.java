package vn.hososo.document.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.NewReorganisation.Operation;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Carries out legal acts on the structure. Nothing is moved or deleted: units end on a day, others begin, and links say who
 * follows whom; documents, registers and dossiers keep the unit of their date.
 */
@ApplicationScoped
class Reorganisations {
    private final ReorganisationRepository reorganisations;
    private final SuccessionRepository successions;
    private final UnitVersionRepository versions;
    private final UnitRepository repository;
    private final Histories histories;
    private final Units units;
    private final RootOffice deciders;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final ObjectMapper json;
    private final Clock clock;

    Reorganisations(
            ReorganisationRepository reorganisations,
            SuccessionRepository successions,
            UnitVersionRepository versions,
            UnitRepository repository,
            Histories histories,
            Units units,
            RootOffice deciders,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            ObjectMapper json,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.successions = successions;
        this.versions = versions;
        this.repository = repository;
        this.histories = histories;
        this.units = units;
        this.deciders = deciders;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.json = json;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ReorganisationView> decide(Caller by, IdempotencyKey key, NewReorganisation described) {
        return keys.once(
                key,
                ReorganisationView.class,
                () -> deciders.require(by).chain(() -> carryOut(new Work(by, described, new Outcome()))));
    }

    @WithSession
    Uni<Page<ReorganisationView>> list(Paging paging) {
        return Page.of(reorganisations.newestFirst(), paging, this::view);
    }

    /** One act under way. */
    private record Work(Caller by, NewReorganisation described, Outcome outcome) {}

    private Uni<ReorganisationView> carryOut(Work work) {
        var described = work.described();
        var act = new Reorganisation(
                Ids.next(), described, "", clock.instant(), work.by().upn());
        List<Integer> order =
                IntStream.range(0, described.operations().size()).boxed().toList();
        return each(order, index -> operate(work, index))
                .chain(() -> each(work.outcome().endings(), ending -> requireNobodyUnder(work, ending)))
                .chain(() -> reorganisations.persistAndFlush(act))
                .chain(() -> each(work.outcome().endings(), ending -> link(work, act, ending)))
                .chain(() -> finish(work, act));
    }

    private Uni<ReorganisationView> finish(Work work, Reorganisation act) {
        var view = work.outcome().view(act, work.described(), work.by().upn());
        act.cameTo(write(view));
        UUID enteredBy = enteredBy(work);
        return outbox.append(work.outcome()
                        .event(act.id(), enteredBy, work.described())
                        .at(clock.instant()))
                .chain(() -> trace.act(
                        work.by(),
                        "UNITS_REORGANISED",
                        Thing.unit(enteredBy),
                        Map.of(
                                "act",
                                work.described().act(),
                                "reorganisationId",
                                act.id().toString())))
                .replaceWith(view);
    }

    /** An administrator acts for no unit: the act then stands in the trace of the first unit it concerns. */
    private static UUID enteredBy(Work work) {
        UUID unit = work.by().unitId();
        return unit != null ? unit : work.outcome().concerned();
    }

    private Uni<Void> operate(Work work, int index) {
        Operation operation = work.described().operations().get(index);
        return switch (operation.kind()) {
            case CREATE -> requireNone(operation.ending(), at(index, "from")).chain(() -> make(work, operation, index));
            case MERGE -> end(work, operation, index, true);
            case SPLIT -> end(work, operation, index, true);
            case DISSOLVE -> end(work, operation, index, false);
            case CHANGE -> change(work, operation, index);
        };
    }

    private Uni<Void> make(Work work, Operation operation, int index) {
        requireSome(operation.made(), at(index, "into"));
        return each(
                operation.made(),
                successor -> units.add(
                                work.by(), successor.from(work.described().effectiveOn()))
                        .invoke(work.outcome()::created)
                        .replaceWithVoid());
    }

    private Uni<Void> end(Work work, Operation operation, int index, boolean followed) {
        requireSome(operation.ending(), at(index, "from"));
        Uni<Void> made = operation.made().isEmpty() ? Uni.createFrom().voidItem() : make(work, operation, index);
        return made.chain(() -> successors(work, operation, index))
                .invoke(successors -> requireFollowed(followed, successors, index))
                .chain(successors -> each(
                        operation.ending(),
                        key -> named(work, key, at(index, "from")).chain(history -> end(work, history, successors))));
    }

    private Uni<Void> end(Work work, UnitHistory history, List<UUID> successors) {
        history.unit().end(work.described().effectiveOn());
        work.outcome().ended(history, successors);
        return repository
                .flush()
                .chain(() -> trace.act(
                        work.by(),
                        "UNIT_ENDED",
                        Thing.unit(history.unit().id()),
                        Map.of("act", work.described().act())));
    }

    /** The principal successor first: the one named, or the only one made. */
    private Uni<List<UUID>> successors(Work work, Operation operation, int index) {
        List<UUID> made = new ArrayList<>(operation.made().stream()
                .map(it -> work.outcome().made(it.key()).orElseThrow().unit().id())
                .toList());
        if (operation.successorKey() == null) {
            if (made.size() > 1) {
                throw refused(
                        at(index, "successorKey"),
                        new Text("Phải nêu đơn vị kế thừa chính.", "The principal successor must be named."));
            }
            return Uni.createFrom().item(made);
        }
        String field = at(index, "successorKey");
        return named(work, operation.successorKey(), field)
                .invoke(principal -> requireLives(work, operation, principal, field))
                .map(principal -> {
                    made.remove(principal.unit().id());
                    made.addFirst(principal.unit().id());
                    return made;
                });
    }

    /** Nobody follows himself, nor somebody who is no more. */
    private static void requireLives(Work work, Operation operation, UnitHistory principal, String field) {
        if (operation.ending().contains(principal.unit().key())
                || !principal.unit().existsOn(work.described().effectiveOn())) {
            throw refused(
                    field,
                    new Text(
                            "Đơn vị kế thừa phải hoạt động từ ngày này.",
                            "The successor must exist from that day on."));
        }
    }

    private Uni<Void> change(Work work, Operation operation, int index) {
        if (operation.ending().size() != 1 || operation.change() == null) {
            throw refused(
                    at(index, "change"),
                    new Text("Cần đúng một đơn vị và nội dung thay đổi.", "One unit and what changes are needed."));
        }
        var change = operation.change().from(work.described().effectiveOn());
        return named(work, operation.ending().getFirst(), at(index, "from"))
                .chain(history -> units.change(work.by(), history, change))
                .invoke(work.outcome()::changed)
                .replaceWithVoid();
    }

    private Uni<Void> link(Work work, Reorganisation act, Outcome.Ending ending) {
        var day = work.described().effectiveOn();
        UUID predecessor = ending.history().unit().id();
        var links = ending.successors().stream()
                .map(successor ->
                        new SuccessionLink(predecessor, successor, successor.equals(ending.principal()), day, act.id()))
                .toList();
        return each(links, link -> successions.persist(link).replaceWithVoid());
    }

    private Uni<Void> requireNobodyUnder(Work work, Outcome.Ending ending) {
        var day = work.described().effectiveOn();
        var unit = ending.history().unit();
        return versions.under(unit.id(), day)
                .map(under -> under.stream().map(UnitVersion::unitId).toList())
                .chain(histories::withIds)
                .invoke(under -> {
                    long left =
                            under.stream().filter(it -> it.unit().existsOn(day)).count();
                    if (left > 0) {
                        throw UnitProblem.hasChildren(unit.key(), (int) left);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<UnitHistory> named(Work work, String key, String field) {
        return histories
                .withKey(key)
                .map(found -> found.orElseThrow(() ->
                        refused(field, new Text("Không có đơn vị " + key + ".", "There is no unit " + key + "."))));
    }

    private static Uni<Void> requireNone(List<String> given, String field) {
        if (!given.isEmpty()) {
            throw refused(field, new Text("Không dùng ở đây.", "It has no place here."));
        }
        return Uni.createFrom().voidItem();
    }

    private static void requireSome(List<?> given, String field) {
        if (given.isEmpty()) {
            throw refused(field, new Text("Phải có ít nhất một.", "There must be at least one."));
        }
    }

    private static void requireFollowed(boolean followed, List<UUID> successors, int index) {
        if (followed && successors.isEmpty()) {
            throw refused(at(index, "into"), new Text("Phải có đơn vị kế thừa.", "A successor must be made or named."));
        }
    }

    private static String at(int index, String field) {
        return "operations[" + index + "]." + field;
    }

    private static ProblemException refused(String field, Text rule) {
        return ProblemException.invalid(field, "body", rule);
    }

    /** One after the other, for they share the session. */
    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> step) {
        return next(all.iterator(), step);
    }

    private static <T> Uni<Void> next(Iterator<T> rest, Function<T, Uni<Void>> step) {
        return rest.hasNext()
                ? step.apply(rest.next()).chain(() -> next(rest, step))
                : Uni.createFrom().voidItem();
    }

    private ReorganisationView view(Reorganisation act) {
        try {
            return json.readValue(act.outcome(), ReorganisationView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reorganisation cannot be read", e);
        }
    }

    private String write(ReorganisationView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
