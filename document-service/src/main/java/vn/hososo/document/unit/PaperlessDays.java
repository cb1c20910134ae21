package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaperlessDays implements Paperless {
    private final UnitRepository units;

    PaperlessDays(UnitRepository units) {
        this.units = units;
    }

    @Override
    public Uni<Optional<LocalDate>> from(UUID unitId) {
        return units.require(unitId).map(unit -> Optional.ofNullable(unit.view().paperlessFrom()));
    }
}
