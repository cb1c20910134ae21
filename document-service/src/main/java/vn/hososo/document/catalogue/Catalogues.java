package vn.hososo.document.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.retention.Retention;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/** Writing, approving and adding to the year's catalogue (Decree 30/2020, Art. 28). */
@ApplicationScoped
class Catalogues implements CatalogueEntries {
    private final CatalogueRepository catalogues;
    private final CatalogueEntryRepository entries;
    private final RetentionTerms terms;
    private final Organs organs;
    private final Reach reach;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    Catalogues(
            CatalogueRepository catalogues,
            CatalogueEntryRepository entries,
            RetentionTerms terms,
            Organs organs,
            Reach reach,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.terms = terms;
        this.organs = organs;
        this.reach = reach;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CatalogueView> create(Caller by, IdempotencyKey key, NewCatalogue described) {
        return keys.once(
                key,
                CatalogueView.class,
                () -> organs.requireActive(by.requireUnit())
                        .call(organ -> requireFirst(organ, described.year()))
                        .map(organ ->
                                new Catalogue(Ids.next(), organ.id(), described.year(), clock.instant(), by.upn()))
                        .call(catalogues::persistAndFlush)
                        .call(catalogue -> write(catalogue, described.entriesOrNone(), UnaryOperator.identity()))
                        .call(catalogue -> trace(by, "CATALOGUE_CREATED", catalogue))
                        .chain(this::view));
    }

    /** Replaces the entries of a draft: what a table says anew is not added to what it said before. */
    @WithTransaction
    Uni<CatalogueView> replace(Caller by, UUID id, IfMatch version, List<NewEntry> described) {
        return locked(by, id, version)
                .invoke(Catalogue::empty)
                .call(catalogue -> entries.delete("catalogueId", catalogue.id()))
                .call(catalogue -> write(catalogue, described, UnaryOperator.identity()))
                .call(catalogue -> trace(by, "CATALOGUE_ENTRIES_REPLACED", catalogue))
                .chain(this::view);
    }

    @WithTransaction
    Uni<CatalogueView> approve(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version) {
        return keys.once(
                key,
                CatalogueView.class,
                () -> locked(by, id, version)
                        .invoke(catalogue -> catalogue.approve(VietnamDay.today(clock), by.upn()))
                        .call(catalogue -> trace(by, "CATALOGUE_APPROVED", catalogue))
                        .chain(this::view));
    }

    /** Adds entries to an approved catalogue, marked as what they are. */
    @WithTransaction
    Uni<CatalogueView> add(Caller by, IdempotencyKey key, UUID id, IfMatch version, LaterEntries later) {
        return keys.once(
                key,
                CatalogueView.class,
                () -> locked(by, id, version)
                        .invoke(Catalogue::requireApproved)
                        .call(catalogue -> write(
                                catalogue,
                                later.entries(),
                                entry -> entry.addedLater(VietnamDay.today(clock), by.upn(), later.reason())))
                        .call(catalogue -> trace(by, "CATALOGUE_ENTRIES_ADDED", catalogue))
                        .chain(this::view));
    }

    @WithSession
    Uni<CatalogueView> get(Caller by, UUID id) {
        return catalogues
                .require(id)
                .call(catalogue -> reach.of(by.requireUnit()).invoke(units -> requireOneOf(units, catalogue.unitId())))
                .chain(this::view);
    }

    /** One page of the catalogues that the caller's unit may read, the newest year first; without entries. */
    @WithSession
    Uni<Page<CatalogueView>> list(Caller by, @Nullable Integer year, Paging paging) {
        return reach.of(by.requireUnit())
                .chain(units -> Page.of(catalogues.of(units, year), paging, it -> it.view(List.of())));
    }

    @Override
    public Uni<CataloguedDossier> claim(UUID unitId, UUID entryId) {
        return entries.locked(entryId)
                .map(found -> found.orElseThrow(Catalogues::unknownEntry))
                .chain(entry -> catalogues
                        .require(entry.catalogueId())
                        .invoke(catalogue -> requireOneOf(Set.of(unitId), catalogue.unitId()))
                        .invoke(Catalogue::requireApproved)
                        .map(catalogue -> entry.dossier(catalogue.year())));
    }

    private Uni<Catalogue> locked(Caller by, UUID id, IfMatch version) {
        return organs.requireActive(by.requireUnit())
                .chain(() -> catalogues.requireLocked(id))
                .invoke(catalogue -> requireOneOf(Set.of(by.requireUnit()), catalogue.unitId()))
                .invoke(catalogue -> version.require(catalogue.version()));
    }

    private Uni<Void> write(Catalogue catalogue, List<NewEntry> described, UnaryOperator<CatalogueEntry> mark) {
        if (described.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return entries.notations(catalogue.id())
                .invoke(taken -> requireDistinct(taken, described))
                .chain(() -> Multi.createFrom()
                        .iterable(described)
                        .onItem()
                        .transformToUniAndConcatenate(entry -> entry(catalogue, entry))
                        .map(mark::apply)
                        .collect()
                        .asList())
                .chain(entries::persist)
                .chain(entries::flush);
    }

    private Uni<CatalogueEntry> entry(Catalogue catalogue, NewEntry described) {
        return terms.require(catalogue.unitId(), described.retention(), VietnamDay.today(clock))
                .map(Retention::text)
                .map(term -> new CatalogueEntry(Ids.next(), catalogue.id(), catalogue.nextOrdinal(), described, term));
    }

    private static void requireDistinct(Collection<String> taken, List<NewEntry> described) {
        Set<String> notations = new HashSet<>(taken);
        for (NewEntry entry : described) {
            if (!notations.add(entry.notation())) {
                throw CatalogueProblem.notationTaken(entry.notation());
            }
        }
    }

    private Uni<Void> requireFirst(Organ organ, int year) {
        return catalogues
                .has(organ.id(), year)
                .invoke(Unchecked.consumer(there -> {
                    if (there) {
                        throw CatalogueProblem.exists(year);
                    }
                }))
                .replaceWithVoid();
    }

    /** A catalogue is a paper of its unit; the unit's trace tells of it. */
    private Uni<Void> trace(Caller by, String act, Catalogue catalogue) {
        return trace.act(
                by,
                act,
                Thing.unit(catalogue.unitId()),
                Map.of("catalogueId", catalogue.id().toString(), "year", Integer.toString(catalogue.year())));
    }

    private Uni<CatalogueView> view(Catalogue catalogue) {
        return catalogues.flush().chain(() -> entries.of(catalogue.id())).map(catalogue::view);
    }

    private static void requireOneOf(Set<UUID> units, UUID unitId) {
        if (!units.contains(unitId)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Danh mục này thuộc về đơn vị khác.", "This catalogue belongs to another unit."));
        }
    }

    private static ProblemException unknownEntry() {
        return ProblemException.invalid(
                "catalogueEntryId",
                "body",
                new Text("Danh mục không có mục này.", "There is no such entry of a catalogue."));
    }
}
