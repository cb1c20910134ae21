package vn.hososo.metrics.uncounted;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.metrics.fact.ItemKind;

/** Văn bản chưa được tính: it counts from the moment at which its unit becomes known, too. */
@Schema(name = "UncountedItem")
record UncountedItem(UUID itemId, ItemKind itemKind, UUID unitId, Instant since) {}
