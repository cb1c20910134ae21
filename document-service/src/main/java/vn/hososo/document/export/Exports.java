package vn.hososo.document.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososo.document.content.Contents;
import vn.hososo.document.dossier.DossierRecord;
import vn.hososo.document.dossier.DossierRecords;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.worker.Worker;

/** Exports dossiers for those who may read them. */
@ApplicationScoped
class Exports {
    private static final String LANE = "export";

    private final DossierRecords dossiers;
    private final Organs organs;
    private final Contents contents;
    private final Worker worker;
    private final Trace trace;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(
            DossierRecords dossiers,
            Organs organs,
            Contents contents,
            Worker worker,
            Trace trace,
            ObjectMapper json,
            Clock clock) {
        this.dossiers = dossiers;
        this.organs = organs;
        this.contents = contents;
        this.worker = worker;
        this.trace = trace;
        this.json = json;
        this.clock = clock;
    }

    /** The packed dossier in a temporary file, which is the caller's to remove. */
    Uni<PackedDossier> export(Caller by, UUID id) {
        return describe(by, id).chain(this::pack);
    }

    /** What is exported, and the entry in the trace that it was. */
    @WithTransaction
    Uni<ExportedDossier> describe(Caller by, UUID id) {
        return dossiers.read(by, id)
                .call(whole -> trace.act(
                        by,
                        "DOSSIER_EXPORTED",
                        Thing.dossier(id, whole.dossier().unitId())))
                .chain(whole -> names(whole).map(names -> ExportedDossier.of(whole, names, clock.instant(), by.upn())));
    }

    private Uni<Map<UUID, String>> names(DossierRecord whole) {
        Set<UUID> units = Stream.concat(
                        Stream.of(whole.dossier().unitId()),
                        whole.entries().stream()
                                .map(DossierRecord.Entry::document)
                                .map(FiledDocument::authorId)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(units)
                .onItem()
                .transformToUniAndConcatenate(organs::require)
                .collect()
                .asMap(Organ::id, Organ::name);
    }

    private Uni<PackedDossier> pack(ExportedDossier export) {
        return worker.run(LANE, () -> Files.createTempFile("hososo-export-", ".zip"))
                .chain(file -> worker.run(LANE, () -> new DossierZip(export, contents, json).write(file))
                        .onFailure()
                        .call(() -> remove(file)))
                .map(file -> new PackedDossier(file, export.fileName()));
    }

    private Uni<Boolean> remove(Path file) {
        return worker.run(LANE, () -> Files.deleteIfExists(file));
    }
}
