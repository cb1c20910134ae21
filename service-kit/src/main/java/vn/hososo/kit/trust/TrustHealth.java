package vn.hososo.kit.trust;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the keys of user tokens are known: every request would be refused. */
@Readiness
@ApplicationScoped
class TrustHealth implements HealthCheck {
    private final TrustedKeys keys;

    TrustHealth(TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity keys")
                .status(keys.knowsUsers())
                .withData("user keys", keys.knowsUsers() ? "known" : "not read yet from the gateway")
                .build();
    }
}
