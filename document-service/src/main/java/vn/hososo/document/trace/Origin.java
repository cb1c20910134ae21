package vn.hososo.document.trace;

import org.jspecify.annotations.Nullable;

/**
 * From where a request came.
 *
 * @param address the client's network address as the gateway saw it
 * @param traceId of the W3C {@code traceparent}
 * @param onBehalfOf the person for whom a service asks
 */
record Origin(
        @Nullable String address,
        @Nullable String traceId,
        @Nullable String onBehalfOf) {
    /** Of what no request caused. */
    static final Origin NONE = new Origin(null, null, null);
}
