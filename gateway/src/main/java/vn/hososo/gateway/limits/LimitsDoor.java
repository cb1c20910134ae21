package vn.hososo.gateway.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import vn.hososo.gateway.routing.RouteOrder;

/** The first look at every request: its shape, how many are under way, how many came from there; later, whose they were. */
@ApplicationScoped
class LimitsDoor {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String SIGN_IN = "/session";
    private static final String TOKENS = "/api/identity/tokens";
    private static final String FACTORS = "/api/identity/factors";
    private static final String EVENT_STREAM = "text/event-stream";

    private final RequestShape shape;
    private final ClientAddress addresses;
    private final Allowance allowance;
    private final TokenOwners owners;
    private final BodyWatch bodies;
    private final Refusals refusals;
    private final InFlight requests;
    private final InFlight streams;

    LimitsDoor(
            LimitsConfig config,
            RequestShape shape,
            ClientAddress addresses,
            Allowance allowance,
            TokenOwners owners,
            BodyWatch bodies,
            Refusals refusals) {
        this.shape = shape;
        this.addresses = addresses;
        this.allowance = allowance;
        this.owners = owners;
        this.bodies = bodies;
        this.refusals = refusals;
        requests = new InFlight(config.concurrent(), config.concurrentPerAddress());
        streams = new InFlight(config.streams(), config.streamsPerAddress());
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.LIMITS).handler(this::enter);
        router.route("/api/*").order(RouteOrder.ACCOUNT_LIMITS).handler(this::enterAsAccount);
    }

    private void enter(RoutingContext routing) {
        bodies.watch(routing);
        var address = addresses.key(routing.request());
        if (shape.isRefused(routing) || isTooOften(routing, address) || isTooMany(routing, address)) {
            return;
        }
        routing.next();
    }

    private boolean isTooOften(RoutingContext routing, String address) {
        return isRefused(routing, Limit.ADDRESS, allowance.address(address))
                || (signsIn(routing.request()) && isRefused(routing, Limit.SIGN_IN, allowance.signIn(address)));
    }

    private boolean isTooMany(RoutingContext routing, String address) {
        boolean stream = isStream(routing.request());
        var place = (stream ? streams : requests).enter(address);
        place.ifPresent(leave -> routing.addEndHandler(end -> leave.run()));
        if (place.isEmpty()) {
            refusals.refuseFor(routing, stream ? Limit.STREAMS : Limit.CONCURRENT, MOMENT, LimitsProblem.overloaded());
        }
        return place.isEmpty();
    }

    private void enterAsAccount(RoutingContext routing) {
        var account = owners.of(routing.request());
        if (account.isEmpty() || !isRefused(routing, Limit.ACCOUNT, allowance.account(account.get()))) {
            routing.next();
        }
    }

    private boolean isRefused(RoutingContext routing, Limit limit, Duration wait) {
        if (wait.isZero()) {
            return false;
        }
        refusals.refuseFor(routing, limit, wait, LimitsProblem.tooMany(wait));
        return true;
    }

    /** Wherever a password is looked at. */
    private static boolean signsIn(HttpServerRequest request) {
        var path = request.path();
        return request.method().equals(HttpMethod.POST)
                && (path.equals(SIGN_IN) || path.startsWith(TOKENS) || path.equals(FACTORS));
    }

    private static boolean isStream(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith(EVENT_STREAM);
    }
}
