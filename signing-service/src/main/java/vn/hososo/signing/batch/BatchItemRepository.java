package vn.hososo.signing.batch;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class BatchItemRepository implements PanacheRepositoryBase<BatchItem, UUID> {

    record Count(UUID batchId, BatchItemState state, long items) {}

    Uni<List<BatchItem>> waiting(UUID batchId) {
        return list("batchId = ?1 and state = ?2 order by place", batchId, BatchItemState.WAITING);
    }

    Uni<Page<BatchItemView>> page(UUID batchId, Paging paging) {
        return Page.of(find("batchId = ?1 order by place", batchId), paging, BatchItem::view);
    }

    Uni<Map<UUID, BatchCounts>> counts(Collection<UUID> batches) {
        return find(
                        "select batchId, state, count(*) from BatchItem where batchId in ?1 group by batchId, state",
                        batches)
                .project(Count.class)
                .list()
                .map(BatchItemRepository::byBatch);
    }

    private static Map<UUID, BatchCounts> byBatch(List<Count> counts) {
        var states = new HashMap<UUID, Map<BatchItemState, Long>>();
        counts.forEach(count -> states.computeIfAbsent(count.batchId(), id -> new EnumMap<>(BatchItemState.class))
                .put(count.state(), count.items()));
        var found = new HashMap<UUID, BatchCounts>();
        states.forEach((id, items) -> found.put(
                id,
                new BatchCounts(
                        items.values().stream().mapToLong(Long::longValue).sum(),
                        items.getOrDefault(BatchItemState.SIGNED, 0L),
                        items.getOrDefault(BatchItemState.REFUSED, 0L))));
        return found;
    }
}
