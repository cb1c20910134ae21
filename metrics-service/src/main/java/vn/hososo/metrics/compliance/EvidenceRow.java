package vn.hososo.metrics.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.fact.Reason;

/**
 * One item behind a figure: in the numerator if {@code counted}, otherwise with the reason; in the denominator unless it is
 * lawfully excluded, by the basis {@code exclusion}. Declared items are listed on the days on which they count.
 */
record EvidenceRow(
        UUID itemId,
        ItemKind itemKind,
        UUID unitId,
        String indicator,
        boolean counted,
        @Nullable Reason reason,
        @Nullable String exclusion,
        LocalDate day,
        @Nullable String kind,
        @Nullable String arrivalNumber,
        @Nullable String number,
        @Nullable String symbol,
        boolean inDossier,
        @Nullable UUID dossierId,
        @Nullable LocalDate filedOn,
        boolean madeAfterFact,
        boolean onTime,
        Proof proof) {}
