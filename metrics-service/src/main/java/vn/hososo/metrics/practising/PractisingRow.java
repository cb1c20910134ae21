package vn.hososo.metrics.practising;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit.
 *
 * @param lastFiledOn the day on which a work item was last put into a dossier, up to the day asked for
 * @param lastSignedOn the day of issue of the last document with a valid signature of the leader, up to that day
 */
record PractisingRow(
        UUID unitId,
        String unitKey,
        String unitName,
        boolean practising,
        @Nullable LocalDate lastFiledOn,
        @Nullable LocalDate lastSignedOn) {}
