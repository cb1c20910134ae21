package vn.hososo.document.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.dossier.DueDossier;

/**
 * A closed dossier that must go to the archive soon.
 *
 * @param retention none where it was closed without one: the leader reopens it to set it
 * @param daysLeft negative when the day is past
 */
@Schema(name = "DossierDueForHandover")
record DueView(
        UUID dossierId,
        String code,
        String title,
        @Nullable String retention,
        LocalDate endDate,
        LocalDate handOverBy,
        long daysLeft,
        boolean overdue) {
    static DueView of(DueDossier due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due.handOverBy());
        return new DueView(
                due.id(), due.code(), due.title(), due.retention(), due.endDate(), due.handOverBy(), left, left < 0);
    }
}
