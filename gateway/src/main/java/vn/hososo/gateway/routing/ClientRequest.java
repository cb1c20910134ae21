package vn.hososo.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * What a client asks, as the proxy sees it. Where an answer cannot be brought to its end, because the service broke off or the
 * client went away, the proxy resets the response. Over HTTP/1 nobody who waits for the end would be told of that; so the
 * connection is closed, which is what a reset comes to there.
 */
final class ClientRequest extends HttpServerRequestWrapper {
    private final HttpServerResponse response;

    ClientRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        response = request.version() == HttpVersion.HTTP_2 ? request.response() : new Told(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class Told extends AbstractResponseWrapper {
        private final HttpServerRequest request;

        Told(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            boolean isOpen = !ended() && !closed();
            if (isOpen) {
                request.connection().close();
            }
            return isOpen;
        }
    }
}
