package vn.hososo.document.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.document.version.IfMatch;

/** Answers a delivery with its version as {@code ETag}, to be sent back in {@code If-Match}. */
final class DeliveryAnswer {
    private DeliveryAnswer() {}

    static RestResponse<DeliveryView> ok(DeliveryView delivery) {
        return RestResponse.ResponseBuilder.ok(delivery)
                .header(HttpHeaders.ETAG, IfMatch.tag(delivery.version()))
                .build();
    }
}
