package vn.hososo.metrics.lapse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.Tier;

/**
 * A lapse as shown to people.
 *
 * @param detectedOn the day on which it showed; {@code decidedAt} is when it was decided here
 * @param lastItemId the last document that counted before it
 * @param missed how many items are missing so far, to the day before or until it ended
 * @param expectedPerWorkingDay what the unit did per working day before
 */
public record LapseView(
        UUID id,
        UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        @Nullable Tier tier,
        String indicator,
        int indicatorVersion,
        LapseState state,
        LocalDate since,
        LocalDate detectedOn,
        Instant decidedAt,
        List<Method> foundBy,
        @Nullable UUID lastItemId,
        @Nullable ItemKind lastItemKind,
        @Nullable LocalDate lastOn,
        long missed,
        BigDecimal expectedPerWorkingDay,
        @Nullable LocalDate recoveredOn,
        @Nullable LocalDate endedOn) {}
