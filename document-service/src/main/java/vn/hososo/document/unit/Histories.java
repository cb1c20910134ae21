package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads units together with their versions; to be called inside a session. */
@ApplicationScoped
class Histories {
    private final UnitRepository units;
    private final UnitVersionRepository versions;

    Histories(UnitRepository units, UnitVersionRepository versions) {
        this.units = units;
        this.versions = versions;
    }

    Uni<UnitHistory> require(UUID id) {
        return units.require(id).chain(this::of);
    }

    Uni<Optional<UnitHistory>> find(UUID id) {
        return units.findById(id).chain(this::ifThere);
    }

    Uni<Optional<UnitHistory>> withKey(String key) {
        return units.withKey(key).chain(this::ifThere);
    }

    /** The units in the order given, each with its versions. */
    Uni<List<UnitHistory>> of(List<Unit> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return versions.of(found.stream().map(Unit::id).toList()).map(all -> {
            Map<UUID, List<UnitVersion>> byUnit = all.stream().collect(Collectors.groupingBy(UnitVersion::unitId));
            return found.stream()
                    .map(unit -> new UnitHistory(unit, byUnit.get(unit.id())))
                    .toList();
        });
    }

    Uni<List<UnitHistory>> withIds(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : units.withIds(ids).chain(this::of);
    }

    /** The unit that carries this identifier of the decree on the day. */
    Uni<Optional<UnitHistory>> carrying(String organId, LocalDate day) {
        return versions.carrying(organId, day)
                .map(found -> found.stream().map(UnitVersion::unitId).toList())
                .chain(this::withIds)
                .map(found ->
                        found.stream().filter(it -> it.unit().existsOn(day)).findFirst());
    }

    private Uni<UnitHistory> of(Unit unit) {
        return versions.of(List.of(unit.id())).map(all -> new UnitHistory(unit, all));
    }

    private Uni<Optional<UnitHistory>> ifThere(@Nullable Unit unit) {
        return unit == null ? Uni.createFrom().item(Optional.empty()) : of(unit).map(Optional::of);
    }
}
