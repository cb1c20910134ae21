package vn.hososo.gateway.limits;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Ends requests whose body trickles, which no idle time-out notices, and those that go on sending long after they were
 * answered.
 */
@Singleton
class BodyWatch {

    private final Refusals refusals;
    private final Vertx vertx;
    private final long interval;
    private final long progress;

    BodyWatch(LimitsConfig config, Refusals refusals, Vertx vertx) {
        this.refusals = refusals;
        this.vertx = vertx;
        interval = config.bodyInterval().toMillis();
        progress = config.bodyProgress().asLongValue();
    }

    void watch(RoutingContext routing) {
        if (hasBody(routing.request())) {
            new Watched(routing).lookAgain();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || (request.version() == HttpVersion.HTTP_2 && !request.isEnded())
                : !length.equals("0");
    }

    private final class Watched {
        private final RoutingContext routing;
        private long read;
        private boolean answered;
        private long timer;

        Watched(RoutingContext routing) {
            this.routing = routing;
            routing.addEndHandler(end -> {
                if (routing.request().isEnded()) {
                    vertx.cancelTimer(timer);
                }
            });
        }

        void lookAgain() {
            timer = vertx.setTimer(interval, passed -> look());
        }

        private void look() {
            var request = routing.request();
            if (request.isEnded() || routing.response().closed()) {
                return;
            }
            boolean trickles = request.bytesRead() - read < progress;
            if (answered || (trickles && routing.response().headWritten())) {
                end();
            } else if (trickles) {
                routing.addEndHandler(end -> end());
                routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                refusals.refuse(routing, Limit.SLOW_BODY, LimitsProblem.tooSlow());
            } else {
                read = request.bytesRead();
                answered = routing.response().ended();
                lookAgain();
            }
        }

        /** Of a connection that carries other requests too only this one. */
        private void end() {
            if (routing.request().version() == HttpVersion.HTTP_2) {
                routing.response().reset();
            } else {
                routing.request().connection().close();
            }
        }
    }
}
