package vn.hososo.kit.version;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a thing with its version as {@code ETag}, to be sent back in {@code If-Match}. */
public final class Answer {
    private Answer() {}

    public static <T extends Versioned> RestResponse<T> ok(T thing) {
        return RestResponse.ResponseBuilder.ok(thing)
                .header(HttpHeaders.ETAG, IfMatch.tag(thing.version()))
                .build();
    }

    /** @param path where the thing, or what was made of it, is read */
    public static <T extends Versioned> RestResponse<T> created(T thing, String path) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .header(HttpHeaders.ETAG, IfMatch.tag(thing.version()))
                .entity(thing)
                .build();
    }
}
