package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reorganisation has done so far, operation after operation. */
final class Outcome {
    private final Map<String, UnitHistory> created = new LinkedHashMap<>();
    private final List<Ending> ended = new ArrayList<>();
    private final Map<UUID, UnitHistory> changed = new LinkedHashMap<>();

    /** A unit that ends, with its successors, the principal one first. */
    record Ending(UnitHistory history, List<UUID> successors) {
        @Nullable
        UUID principal() {
            return successors.isEmpty() ? null : successors.getFirst();
        }
    }

    void created(UnitHistory made) {
        created.put(made.unit().key(), made);
    }

    void ended(UnitHistory history, List<UUID> successors) {
        ended.add(new Ending(history, successors));
    }

    void changed(UnitHistory history) {
        changed.put(history.unit().id(), history);
    }

    Optional<UnitHistory> made(String key) {
        return Optional.ofNullable(created.get(key));
    }

    List<Ending> endings() {
        return ended;
    }

    /** The first unit that this is about. */
    UUID concerned() {
        if (!created.isEmpty()) {
            return created.values().iterator().next().unit().id();
        }
        return ended.isEmpty()
                ? changed.keySet().iterator().next()
                : ended.getFirst().history().unit().id();
    }

    UnitEvent event(UUID id, UUID enteredBy, NewReorganisation described) {
        LocalDate day = described.effectiveOn();
        return new UnitEvent.UnitsReorganised(
                id,
                enteredBy,
                described.act(),
                day,
                created.values().stream().map(UnitHistory::created).toList(),
                ended.stream()
                        .map(it -> new UnitEvent.Ended(it.history().unit().id(), day, it.principal()))
                        .toList(),
                changed.values().stream().map(it -> it.changed(day)).toList());
    }

    ReorganisationView view(Reorganisation act, NewReorganisation described, String by) {
        LocalDate day = described.effectiveOn();
        return new ReorganisationView(
                act.id(),
                described.act(),
                day,
                act.decidedAt(),
                by,
                created.values().stream().map(it -> it.view(day)).toList(),
                ended.stream()
                        .map(it -> new ReorganisationView.Ended(
                                it.history().unit().id(), it.history().unit().key(), day, it.principal()))
                        .toList(),
                changed.values().stream().map(it -> it.view(day)).toList());
    }
}
