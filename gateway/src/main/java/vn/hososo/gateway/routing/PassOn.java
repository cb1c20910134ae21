package vn.hososo.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.ProblemDocument;
import vn.hososo.kit.problem.ProblemException;

/** Passes the services' public paths on, bodies as streams in both directions; a service that is away is a problem. */
@ApplicationScoped
class PassOn {
    private static final Logger LOG = Logger.getLogger(PassOn.class);
    private static final Duration REST_OF_TOO_LARGE = Duration.ofSeconds(30);

    private final Upstreams upstreams;
    private final ProblemAnswer problems;
    private final HttpClient client;
    private final long maxBody;
    private final Vertx vertx;

    PassOn(Upstreams upstreams, ProblemAnswer problems, UpstreamConfig config, Vertx vertx) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.maxBody = config.maxBodySize().asLongValue();
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(config.maxConnections()));
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.PASS_ON).handler(this::route);
    }

    private void route(RoutingContext request) {
        var upstream = upstreams.of(request.request().path());
        if (upstream.isEmpty()) {
            request.next();
        } else if (declaredLength(request.request()) > maxBody) {
            refuseTooLarge(request);
        } else {
            passOn(request, upstream.get());
        }
    }

    private void passOn(RoutingContext request, Upstream upstream) {
        if ("100-continue".equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> client.request(upstream.request()))
                .addInterceptor(new OneRequest(request, upstream))
                .handle(request.request());
    }

    private void refuseTooLarge(RoutingContext request) {
        // read to its end and dropped, for many clients only look for an answer after they have sent everything
        var connection = request.request().connection();
        long timer = vertx.setTimer(REST_OF_TOO_LARGE.toMillis(), late -> connection.close());
        request.request().endHandler(end -> vertx.cancelTimer(timer));
        problems.send(request, RoutingProblems.tooLarge(maxBody));
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private class OneRequest implements ProxyInterceptor {
        private final RoutingContext routing;
        private final Upstream upstream;

        OneRequest(RoutingContext routing, Upstream upstream) {
            this.routing = routing;
            this.upstream = upstream;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var body = new LimitedBody(request.getBody().stream(), maxBody);
            request.setURI(pathAndQuery());
            request.setBody(Body.body(body, request.getBody().length()));
            ForwardedHeaders.replace(request.headers(), routing.request());
            return context.sendRequest().recover(e -> Future.succeededFuture(problem(context, failure(body, e))));
        }

        /** Never the absolute form, which would let the client choose the host the service believes in. */
        private String pathAndQuery() {
            String query = routing.request().query();
            return query == null ? routing.request().path() : routing.request().path() + "?" + query;
        }

        private ProblemException failure(LimitedBody body, Throwable cause) {
            if (body.isExceeded()) {
                return RoutingProblems.tooLarge(maxBody);
            }
            LOG.warnf("service did not answer service=%s cause=%s", upstream.name(), cause);
            return RoutingProblems.unavailable(upstream);
        }

        private ProxyResponse problem(ProxyContext context, ProblemException problem) {
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(problem.kind().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .setBody(Body.body(problems.body(routing, problem)));
        }
    }
}
