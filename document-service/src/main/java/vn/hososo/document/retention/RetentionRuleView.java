package vn.hososo.document.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule of retention; {@code unitId} names the only unit it holds for, where it does not hold for all. */
@Schema(name = "RetentionRule")
record RetentionRuleView(
        String code,
        String title,
        String retention,
        LocalDate validFrom,
        String basis,
        @Nullable UUID unitId) {}
