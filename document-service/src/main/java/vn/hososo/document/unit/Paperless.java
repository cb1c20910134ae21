package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Since when a unit takes no paper; to be called inside the session of the use case. */
public interface Paperless {
    /** The first day, where one is set. */
    Uni<Optional<LocalDate>> from(UUID unitId);
}
