package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit with all its versions, the oldest first.
 *
 * @param versions never empty: the first begins with the unit
 */
record UnitHistory(Unit unit, List<UnitVersion> versions) {

    /** The version of the day; before the unit begins its first, after its end its last. */
    UnitVersion on(LocalDate day) {
        LocalDate end = unit.validTo();
        LocalDate within = end != null && !day.isBefore(end) ? end.minusDays(1) : day;
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(within))
                .findFirst()
                .orElse(versions.getFirst());
    }

    Optional<UnitVersion> beginningOn(LocalDate day) {
        return versions.stream()
                .filter(version -> version.validFrom().equals(day))
                .findFirst();
    }

    Organ facts(LocalDate day) {
        Attributes of = on(day).attributes();
        return new Organ(
                unit.id(),
                unit.key(),
                of.name(),
                of.symbol(),
                of.draftingSymbol(),
                of.organId(),
                of.parentId(),
                of.paperlessFrom(),
                unit.validFrom(),
                unit.validTo());
    }

    /** One for each version, as the unit is from then on. */
    List<UnitView> views() {
        return versions.stream().map(this::view).toList();
    }

    UnitView view(LocalDate day) {
        return view(on(day));
    }

    private UnitView view(UnitVersion version) {
        Attributes of = version.attributes();
        return new UnitView(
                unit.id(),
                unit.key(),
                of.name(),
                of.shortName(),
                of.symbol(),
                of.draftingSymbol(),
                of.tier(),
                of.kind(),
                of.parentId(),
                of.statCode(),
                of.organId(),
                unit.validFrom(),
                unit.validTo(),
                of.paperlessFrom(),
                version.validFrom());
    }

    UnitEvent.UnitCreated created() {
        Attributes of = versions.getFirst().attributes();
        return new UnitEvent.UnitCreated(
                unit.id(),
                unit.key(),
                of.name(),
                of.shortName(),
                of.symbol(),
                of.tier(),
                of.kind(),
                of.parentId(),
                unit.validFrom(),
                unit.validTo());
    }

    UnitEvent.UnitChanged changed(LocalDate from) {
        Attributes of = on(from).attributes();
        return new UnitEvent.UnitChanged(
                unit.id(), from, of.name(), of.shortName(), of.symbol(), of.tier(), of.kind(), of.parentId());
    }
}
