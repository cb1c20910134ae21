package vn.hososo.document.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Minutes (biên bản giao nhận) with the list of dossiers (mục lục hồ sơ nộp lưu); in a list of hand-overs without it. */
@Schema(name = "ArchiveHandover")
record HandoverView(
        UUID id,
        UUID unitId,
        String giver,
        String receiver,
        String receivedBy,
        @Nullable String condition,
        int dossierCount,
        int documentCount,
        int pageCount,
        LocalDate handedOverOn,
        Instant handedOverAt,
        List<Item> items) {
    /** A dossier of the list. */
    @Schema(name = "HandoverItem")
    record Item(
            int ordinal,
            UUID dossierId,
            String code,
            String title,
            LocalDate startDate,
            LocalDate endDate,
            String retention,
            int documentCount,
            int pageCount,
            @Nullable String note) {}
}
