package vn.hososo.metrics.rebuild;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One table as it was live and as it was rebuilt.
 *
 * @param liveSha256 over the SHA-256 of every row as text, in their order: the rows' own order does not matter
 * @param onlyLive the first of the rows that only the live table has
 */
@Schema(name = "ComparedTable")
record TableComparison(
        @Schema(examples = "standing") String table,
        boolean same,
        long liveRows,
        long rebuiltRows,
        String liveSha256,
        String rebuiltSha256,
        List<String> onlyLive,
        List<String> onlyRebuilt) {}
