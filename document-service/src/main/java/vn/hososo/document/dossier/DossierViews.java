package vn.hososo.document.dossier;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What lies in dossiers, told by the features that own the documents. */
@ApplicationScoped
class DossierViews {
    /** So many dossiers are looked into with one query. */
    private static final int AT_ONCE = 500;

    private final DossierDocumentRepository documents;
    private final DossierAccess access;
    private final Map<ItemKind, Fileable> fileables;

    DossierViews(DossierDocumentRepository documents, DossierAccess access, @All List<Fileable> fileables) {
        this.documents = documents;
        this.access = access;
        this.fileables = fileables.stream().collect(Collectors.toMap(Fileable::itemKind, Function.identity()));
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<DossierView> of(Dossier dossier) {
        return documents.flush().chain(() -> filling(dossier)).map(dossier::view);
    }

    Uni<DossierRecord> whole(Dossier dossier) {
        return filling(dossier).map(filling -> new DossierRecord(dossier.view(filling), entries(filling.folios())));
    }

    /** What lies in the dossier now. */
    Uni<List<Folio>> folios(Dossier dossier) {
        return filling(dossier).map(Filling::folios);
    }

    /** Those of these dossiers that lack something. */
    Uni<List<Dossier>> incomplete(List<Dossier> open) {
        return Multi.createFrom()
                .iterable(open)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(this::lacking)
                .onItem()
                .<Dossier>disjoint()
                .collect()
                .asList();
    }

    private Uni<List<Dossier>> lacking(List<Dossier> some) {
        return documents
                .lyingIn(some.stream().map(Dossier::id).toList())
                .chain(placed -> facts(placed)
                        .map(facts -> placed.stream()
                                .collect(Collectors.groupingBy(
                                        DossierDocument::dossierId,
                                        Collectors.mapping(
                                                it -> it.folio(facts.get(it.documentId())), Collectors.toList())))))
                .map(folios -> some.stream()
                        .filter(it ->
                                new Completeness(it.incomingId(), folios.getOrDefault(it.id(), List.of())).isLacking())
                        .toList());
    }

    /** Refuses documents that are not there or that the caller's unit may not file. */
    Uni<Void> requireFileable(Caller by, NewItem item) {
        return fileable(item.itemKind())
                .filingUnits(item.documentId())
                .chain(units -> access.units(by).invoke(own -> requireOneOf(own, units)))
                .replaceWithVoid();
    }

    private Uni<Filling> filling(Dossier dossier) {
        return documents
                .of(dossier.id())
                .chain(placed -> facts(placed)
                        .chain(facts ->
                                access.usernames(dossier.id()).map(usernames -> filling(placed, facts, usernames))));
    }

    private static Filling filling(
            List<DossierDocument> placed, Map<UUID, FiledDocument> facts, List<String> usernames) {
        return new Filling(
                folios(placed, facts, DossierDocument::isHere),
                folios(placed, facts, Predicate.not(DossierDocument::isHere)),
                placed.stream()
                        .filter(Predicate.not(DossierDocument::isHere))
                        .map(DossierDocument::removal)
                        .toList(),
                usernames);
    }

    private static List<Folio> folios(
            List<DossierDocument> placed, Map<UUID, FiledDocument> facts, Predicate<DossierDocument> which) {
        return placed.stream()
                .filter(which)
                .map(document -> document.folio(facts.get(document.documentId())))
                .toList();
    }

    private Uni<Map<UUID, FiledDocument>> facts(List<DossierDocument> placed) {
        Map<ItemKind, Set<UUID>> byKind = placed.stream()
                .collect(Collectors.groupingBy(
                        DossierDocument::itemKind,
                        Collectors.mapping(DossierDocument::documentId, Collectors.toSet())));
        return Multi.createFrom()
                .iterable(byKind.entrySet())
                .onItem()
                .transformToUniAndConcatenate(kind -> fileable(kind.getKey()).filed(kind.getValue()))
                .onItem()
                .disjoint()
                .map(FiledDocument.class::cast)
                .collect()
                .asMap(FiledDocument::documentId);
    }

    private Fileable fileable(ItemKind kind) {
        Fileable fileable = fileables.get(kind);
        if (fileable == null) {
            throw new IllegalStateException("No feature owns documents of kind " + kind);
        }
        return fileable;
    }

    private static List<DossierRecord.Entry> entries(List<Folio> folios) {
        return folios.stream()
                .map(folio -> new DossierRecord.Entry(folio.ordinal(), folio.document()))
                .toList();
    }

    private static void requireOneOf(Set<UUID> own, Set<UUID> units) {
        if (Collections.disjoint(own, units)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit."));
        }
    }
}
