package vn.hososo.metrics.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thông báo: what a unit's leader is to answer for, with its present state.
 *
 * @param unitKey null of a unit that is not known
 * @param figure of a missed target only
 * @param lapseId of a lapse only
 * @param to null while a lapse lasts
 * @param version how many steps it has made
 */
record Notice(
        UUID id,
        NoticeGround ground,
        UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        String indicator,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable MissedFigure figure,
        @Nullable UUID lapseId,
        Instant openedAt,
        NoticeState state,
        int version) {

    Notice at(NoticeState next) {
        return new Notice(
                id,
                ground,
                unitId,
                unitKey,
                unitName,
                indicator,
                from,
                to,
                figure,
                lapseId,
                openedAt,
                next,
                version + 1);
    }
}
