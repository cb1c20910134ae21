package vn.hososo.document.trace;

import java.time.Instant;
import java.util.UUID;
import vn.hososo.kit.outbox.Fact;

/** A signed head, published on {@code hososo.trace} for whoever wants to keep it where we cannot reach it. */
record TraceHeadSealed(UUID unitId, long sequence, String hash, Instant sealedAt, String document) {
    static Fact of(SignedHead signed) {
        Head head = signed.head();
        return new Fact(
                "hososo.trace",
                head.unitId(),
                "vn.hososo.trace-head-sealed.v1",
                head.sealedAt(),
                new TraceHeadSealed(head.unitId(), head.sequence(), head.hash(), head.sealedAt(), signed.document()));
    }
}
