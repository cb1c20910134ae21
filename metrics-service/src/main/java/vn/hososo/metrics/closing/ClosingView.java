package vn.hososo.metrics.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closing as shown in lists. */
@Schema(name = "Closing")
record ClosingView(
        UUID id,
        String period,
        LocalDate from,
        LocalDate to,
        int number,
        Instant asOf,
        Instant closedAt,
        String closedBy,
        @Nullable String reason,
        String evidenceHash,
        long evidenceRows,
        String code) {

    static ClosingView of(Closing closing) {
        return new ClosingView(
                closing.id(),
                closing.period().text(),
                closing.period().from(),
                closing.period().to(),
                closing.number(),
                closing.asOf(),
                closing.known(),
                closing.decidedBy(),
                closing.reason(),
                closing.evidence().sha256(),
                closing.evidence().rows(),
                closing.code().text());
    }
}
