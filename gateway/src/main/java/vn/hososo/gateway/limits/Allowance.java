package vn.hososo.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.hososo.kit.problem.ProblemException;

/** How many requests are left to an address or account. */
@Singleton
public class Allowance {

    private final ClientAddress addresses;
    private final Refusals refusals;
    private final Buckets byAddress;
    private final Buckets byAccount;
    private final Buckets signIns;
    private final Buckets verifications;

    Allowance(LimitsConfig config, ClientAddress addresses, Refusals refusals, Clock clock) {
        this.addresses = addresses;
        this.refusals = refusals;
        byAddress = new Buckets(config.address(), config.remembered(), clock);
        byAccount = new Buckets(config.account(), config.remembered(), clock);
        signIns = new Buckets(config.signIn(), config.remembered(), clock);
        verifications = new Buckets(config.verify(), config.remembered(), clock);
    }

    /**
     * Takes one verification on the public page. What it returns is counted, and the answer says when to come back; saying so
     * to the reader is the page's own part.
     */
    public Optional<ProblemException> verify(RoutingContext routing) {
        var wait = verifications.take(addresses.key(routing.request()));
        if (wait.isZero()) {
            return Optional.empty();
        }
        refusals.count(Limit.VERIFY);
        Refusals.comeBack(routing, wait);
        return Optional.of(LimitsProblem.tooMany(wait));
    }

    Duration address(String key) {
        return byAddress.take(key);
    }

    Duration signIn(String key) {
        return signIns.take(key);
    }

    Duration account(String key) {
        return byAccount.take(key);
    }
}
