package vn.hososo.document.content;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A file on its way out: whole, one byte range of it, or nothing when the client has it already. */
record Download(UUID revisionId, Source source, String sha256, long size) {

    RestResponse<Object> answer(@Nullable String range, @Nullable String ifNoneMatch, HttpServerResponse response) {
        if (etag().equals(ifNoneMatch)) {
            return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, etag())
                    .build();
        }
        if (range == null) {
            return whole();
        }
        Optional<ByteRange> wanted = ByteRange.parse(range, size);
        if (wanted.isEmpty()) {
            // a problem carries no headers of its own
            response.putHeader("Content-Range", "bytes */" + size);
            throw ContentProblem.beyond(size);
        }
        return part(wanted.get());
    }

    RestResponse<Object> whole() {
        return headers(RestResponse.ResponseBuilder.<Object>ok(source.body(new ByteRange(0, size - 1))))
                .build();
    }

    private RestResponse<Object> part(ByteRange range) {
        return headers(RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.PARTIAL_CONTENT)
                        .entity(source.body(range)))
                .header("Content-Range", range.contentRange(size))
                .build();
    }

    private RestResponse.ResponseBuilder<Object> headers(RestResponse.ResponseBuilder<Object> answer) {
        return answer.header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.ETAG, etag())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + revisionId + ".pdf\"");
    }

    private String etag() {
        return "\"" + sha256 + "\"";
    }
}
