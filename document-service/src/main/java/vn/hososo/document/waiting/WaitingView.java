package vn.hososo.document.waiting;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for a person.
 *
 * @param items the kinds of which something waits
 */
@Schema(name = "WaitingWork")
record WaitingView(long total, List<Kind> items) {
    static WaitingView of(List<Kind> counted) {
        List<Kind> waiting = counted.stream()
                .filter(it -> it.count() > 0)
                .sorted(Comparator.comparing(Kind::kind))
                .toList();
        return new WaitingView(waiting.stream().mapToLong(Kind::count).sum(), waiting);
    }

    @Schema(name = "WaitingKindCount")
    record Kind(WaitingKind kind, long count) {}
}
