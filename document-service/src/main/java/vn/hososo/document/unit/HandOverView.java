package vn.hososo.document.unit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hand-over of records. */
@Schema(name = "RecordsHandOver")
record HandOverView(
        UUID fromUnitId, UUID toUnitId, @Nullable String note, Instant handedOverAt, String handedOverBy) {}
