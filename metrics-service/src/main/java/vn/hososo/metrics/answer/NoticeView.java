package vn.hososo.metrics.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.version.Versioned;
import vn.hososo.metrics.commitment.CommitmentView;

/**
 * A notice with all that was said on it.
 *
 * @param period of a missed target; a lapse has {@code lapseId}
 * @param from the first day of the period, or since when the unit lapsed
 * @param missed the figure when the notice was opened
 * @param stateSince when it came into its state
 * @param answerDueOn the last day for the leader's answer, while it is open
 * @param escalatedAt when it went to the district unanswered
 * @param version to be named in {@code If-Match}, as {@code ETag} says it
 */
public record NoticeView(
        UUID id,
        NoticeGround ground,
        UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        String indicator,
        @Nullable String period,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable MissedFigure missed,
        @Nullable UUID lapseId,
        NoticeStatus state,
        Instant stateSince,
        Instant openedAt,
        @Nullable LocalDate answerDueOn,
        @Nullable Instant escalatedAt,
        List<AnswerView> answers,
        List<DirectionView> directions,
        List<CommitmentView> commitments,
        List<StepView> steps,
        int version)
        implements Versioned {}
