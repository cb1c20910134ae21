package vn.hososo.metrics.answer;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to notices and what was said on them, in order. */
record Saying(
        Map<UUID, List<StepView>> steps,
        Map<UUID, List<AnswerView>> answers,
        Map<UUID, List<DirectionView>> directions) {

    static Saying of(RowSet<Row> rows) {
        var all = new Saying(new HashMap<>(), new HashMap<>(), new HashMap<>());
        rows.forEach(all::add);
        return all;
    }

    private void add(Row row) {
        var id = row.getUUID("notice_id");
        var at = row.getOffsetDateTime("known").toInstant();
        var by = row.getString("made_by");
        steps.computeIfAbsent(id, it -> new ArrayList<>())
                .add(new StepView(NoticeStatus.valueOf(row.getString("state")), at, by, reason(row)));
        if (row.getString("cause") != null) {
            answers.computeIfAbsent(id, it -> new ArrayList<>()).add(answer(row, at, by));
        }
        if (row.getString("direction") != null) {
            directions
                    .computeIfAbsent(id, it -> new ArrayList<>())
                    .add(new DirectionView(row.getString("direction"), at, by));
        }
    }

    private static AnswerView answer(Row row, Instant at, String by) {
        return new AnswerView(
                Cause.valueOf(row.getString("cause")),
                row.getString("explanation"),
                row.getString("difficulty"),
                at,
                by);
    }

    private static @Nullable StepReason reason(Row row) {
        var reason = row.getString("reason");
        return reason == null ? null : StepReason.valueOf(reason);
    }

    /** When the notice last came into that state; null when it never did. */
    @Nullable
    Instant last(UUID id, NoticeStatus state) {
        return steps.getOrDefault(id, List.of()).stream()
                .filter(step -> step.state() == state)
                .map(StepView::at)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
