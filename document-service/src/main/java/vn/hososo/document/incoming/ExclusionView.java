package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.version.Versioned;

/** An exclusion from the ratios, with as much of its document as the district office may know. */
@Schema(name = "Exclusion")
record ExclusionView(
        UUID incomingId,
        UUID unitId,
        Heading document,
        String state,
        String basis,
        String reason,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNote,
        @Nullable String readmittedBy,
        @Nullable LocalDate readmittedOn,
        @Nullable String readmissionReason,
        int version)
        implements Versioned {}
