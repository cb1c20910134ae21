package vn.hososo.document.outgoing;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a document with its version as {@code ETag}, to be sent back in {@code If-Match}. */
final class Answer {
    private Answer() {}

    static RestResponse<OutgoingView> ok(OutgoingView document) {
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.ETAG, tag(document))
                .build();
    }

    static RestResponse<OutgoingView> created(OutgoingView document) {
        return RestResponse.ResponseBuilder.<OutgoingView>created(
                        URI.create("/api/documents/outgoing/" + document.id()))
                .header(HttpHeaders.ETAG, tag(document))
                .entity(document)
                .build();
    }

    private static String tag(OutgoingView document) {
        return "\"" + document.version() + "\"";
    }
}
