package vn.hososo.gateway.routing;

import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
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
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;

/** Passes the services' public paths on, bodies as streams in both directions; a service that is away is a problem. */
@ApplicationScoped
class PassOn {
    private static final Logger LOG = Logger.getLogger(PassOn.class);
    private static final String EVENTS = "text/event-stream";
    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Upstreams upstreams;
    private final Circuits circuits;
    private final Exchanges exchanges;
    private final ProblemAnswer problems;
    private final UpstreamClients clients;
    private final long maxBody;
    private final String retryAfter;

    PassOn(
            Upstreams upstreams,
            Circuits circuits,
            Exchanges exchanges,
            ProblemAnswer problems,
            UpstreamConfig config,
            UpstreamClients clients) {
        this.upstreams = upstreams;
        this.circuits = circuits;
        this.exchanges = exchanges;
        this.problems = problems;
        this.maxBody = config.maxBodySize().asLongValue();
        this.retryAfter = String.valueOf(Math.max(1, config.rest().toSeconds()));
        this.clients = clients;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.PASS_ON).handler(this::route);
    }

    private void route(RoutingContext request) {
        var upstream = upstreams.of(request.request().path());
        if (upstream.isEmpty()) {
            request.next();
        } else if (request.request().version() == HttpVersion.HTTP_1_0) {
            // an answer of unknown length would have to be kept until it is whole
            problems.send(request, RoutingProblems.oldProtocol());
        } else if (declaredLength(request.request()) > maxBody) {
            problems.send(request, RoutingProblems.tooLarge(maxBody));
        } else {
            passOn(request, upstream.get());
        }
    }

    private void passOn(RoutingContext request, Upstream upstream) {
        if ("100-continue".equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        markChunked(request.request());
        var one = new OneRequest(request, upstream);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), clients.here())
                .origin(one::ask)
                .addInterceptor(one)
                .handle(new ClientRequest(request.request()));
    }

    /** The one spelling that the proxy knows; over HTTP/2 a body needs neither length nor coding, towards a service it does. */
    private static void markChunked(HttpServerRequest request) {
        boolean isOpen = request.version() == HttpVersion.HTTP_2
                && !BODILESS.contains(request.method())
                && !request.isEnded()
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (isOpen || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
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
        private final Exchange exchange;
        private @Nullable ProblemException refusal;

        OneRequest(RoutingContext routing, Upstream upstream) {
            this.routing = routing;
            this.upstream = upstream;
            this.exchange =
                    new Exchange(routing.vertx().getOrCreateContext(), routing.request(), maxBody, System.nanoTime());
            exchanges.add(exchange);
            routing.addEndHandler(end -> exchanges.remove(exchange));
        }

        Future<HttpClientRequest> ask(ProxyContext context) {
            return clients.request(upstream.request()).onSuccess(exchange::asks);
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            request.setURI(pathAndQuery());
            request.setBody(Body.body(exchange.sent(), request.getBody().length()));
            ForwardedHeaders.replace(request.headers(), routing.request());
            return circuits.guard(upstream, () -> attempt(context))
                    .recover(e -> Future.succeededFuture(refused(context, fault(e))));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            if (refusal != null) {
                return refuse(refusal);
            }
            var brokenOff = exchange.brokenOff();
            if (brokenOff.isPresent()) {
                return refuse(fault(brokenOff.get()));
            }
            var response = context.response();
            AnswerHeaders.clean(response.headers());
            boolean isEventStream = String.valueOf(response.headers().get(HttpHeaders.CONTENT_TYPE))
                    .startsWith(EVENTS);
            response.setBody(Body.body(
                    exchange.answered(response.getBody().stream(), isEventStream),
                    response.getBody().length()));
            return context.sendResponse();
        }

        /**
         * A body that is too long is answered here, so that it does not count against the service; nor does a client that
         * went away, and will not read it.
         */
        private Future<ProxyResponse> attempt(ProxyContext context) {
            return context.sendRequest()
                    .recover(e -> isClientsFault(e)
                            ? Future.succeededFuture(refused(context, fault(e)))
                            : Future.failedFuture(e));
        }

        private ProblemException fault(Throwable cause) {
            return isClientsFault(cause) ? RoutingProblems.tooLarge(maxBody) : servicesFault(cause);
        }

        private boolean isClientsFault(Throwable cause) {
            boolean isGone = cause instanceof StreamResetException && !exchange.isLate();
            return isGone || exchange.sent().isExceeded();
        }

        private ProblemException servicesFault(Throwable cause) {
            if (cause instanceof OpenCircuitException) {
                return RoutingProblems.unavailable(upstream);
            }
            LOG.warnf("service did not answer service=%s cause=%s", upstream.name(), cause);
            return exchange.isLate() ? RoutingProblems.tooSlow(upstream) : RoutingProblems.unavailable(upstream);
        }

        /** The proxy brings it to where it brings answers, which is where it is sent. */
        private ProxyResponse refused(ProxyContext context, ProblemException problem) {
            refusal = problem;
            return context.request().release().response();
        }

        /** Not by the proxy: where the client is gone it would reset a request to the service that there never was. */
        private Future<Void> refuse(ProblemException problem) {
            if (problem.kind().status() == CommonProblem.PEER_UNAVAILABLE.status()) {
                routing.response().putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
            }
            problems.send(routing, problem);
            return Future.succeededFuture();
        }

        /** Never the absolute form, which would let the client choose the host the service believes in. */
        private String pathAndQuery() {
            String query = routing.request().query();
            return query == null ? routing.request().path() : routing.request().path() + "?" + query;
        }
    }
}
