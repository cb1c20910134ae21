package vn.hososo.document.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed dossier that waits for the archive. */
public record DueDossier(
        UUID id, String code, String title, @Nullable String retention, LocalDate endDate, LocalDate handOverBy) {}
