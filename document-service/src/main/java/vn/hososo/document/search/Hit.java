package vn.hososo.document.search;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param day of arrival, issue or opening; of a draft the day it was written
 * @param number a dossier's is its code
 */
@Schema(name = "Hit")
record Hit(
        FoundKind kind,
        UUID id,
        UUID unitId,
        String state,
        LocalDate day,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String documentKind,
        String title) {}
