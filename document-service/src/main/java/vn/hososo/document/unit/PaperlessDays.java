package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaperlessDays implements Paperless {
    private final Organs organs;

    PaperlessDays(Organs organs) {
        this.organs = organs;
    }

    @Override
    public Uni<Optional<LocalDate>> from(UUID unitId) {
        return organs.require(unitId).map(organ -> Optional.ofNullable(organ.paperlessFrom()));
    }
}
