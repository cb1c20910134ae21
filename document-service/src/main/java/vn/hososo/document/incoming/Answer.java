package vn.hososo.document.incoming;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.document.version.IfMatch;

/** Answers a document with its version as {@code ETag}, to be sent back in {@code If-Match}. */
final class Answer {
    private Answer() {}

    static RestResponse<IncomingView> ok(IncomingView document) {
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.ETAG, IfMatch.tag(document.version()))
                .build();
    }

    static RestResponse<IncomingView> created(IncomingView document) {
        return created(document, "/api/documents/incoming/" + document.id());
    }

    static RestResponse<IncomingView> assigned(IncomingView document) {
        return created(document, "/api/documents/incoming/" + document.id() + "/assignments");
    }

    private static RestResponse<IncomingView> created(IncomingView document, String path) {
        return RestResponse.ResponseBuilder.<IncomingView>created(URI.create(path))
                .header(HttpHeaders.ETAG, IfMatch.tag(document.version()))
                .entity(document)
                .build();
    }
}
