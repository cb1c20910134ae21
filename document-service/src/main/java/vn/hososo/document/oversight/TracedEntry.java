package vn.hososo.document.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trace (mục nhật ký).
 *
 * @param act what was done; LISTED, VIEWED, DOWNLOADED, PRINTED and REFUSED are accesses, all others acts
 * @param onBehalfOf the person for whom a service acted
 * @param address the network address of the client
 * @param sequence place in the chain of the unit; absent in the second before it is chained
 * @param hash hash of the chain up to this entry
 */
record TracedEntry(
        UUID id,
        UUID unitId,
        @Nullable String thingKind,
        @Nullable UUID thingId,
        String act,
        Map<String, String> details,
        String actor,
        String actorName,
        @Nullable UUID actorUnitId,
        @Nullable String onBehalfOf,
        @Nullable String address,
        @Nullable String traceId,
        Instant at,
        @Nullable Long sequence,
        @Nullable String hash) {}
