package vn.hososo.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import vn.hososo.gateway.routing.ProblemAnswer;
import vn.hososo.kit.problem.ProblemException;

/** Says no, when to come back, and counts it; made at start, so that the counters begin at nothing and are seen to move. */
@Startup
@ApplicationScoped
class Refusals {

    private final ProblemAnswer problems;
    private final Map<Limit, Counter> counters = new EnumMap<>(Limit.class);

    Refusals(ProblemAnswer problems, MeterRegistry meters) {
        this.problems = problems;
        for (var limit : Limit.values()) {
            counters.put(
                    limit,
                    Counter.builder("hososo.limits.refused")
                            .description("Requests refused by a limit of the gateway")
                            .tag("limit", limit.tag())
                            .register(meters));
        }
    }

    void refuse(RoutingContext routing, Limit limit, ProblemException problem) {
        count(limit);
        problems.send(routing, problem);
    }

    void refuseFor(RoutingContext routing, Limit limit, Duration wait, ProblemException problem) {
        comeBack(routing, wait);
        refuse(routing, limit, problem);
    }

    void count(Limit limit) {
        counters.get(limit).increment();
    }

    static void comeBack(RoutingContext routing, Duration wait) {
        routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(LimitsProblem.seconds(wait)));
    }
}
