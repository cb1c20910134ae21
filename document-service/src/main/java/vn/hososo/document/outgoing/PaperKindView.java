package vn.hososo.document.outgoing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** A dated rule: documents of this kind may be issued on paper and are then excluded from the ratio. */
@Schema(name = "PaperKind")
record PaperKindView(
        UUID id,
        DocumentKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {}
