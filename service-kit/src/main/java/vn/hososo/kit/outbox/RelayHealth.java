package vn.hososo.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether facts leave; the service stays ready without Kafka, for its acts are safe in the outbox. */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {
    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        String failure = relay.failure();
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("events", failure == null ? "leaving" : "waiting: " + failure)
                .build();
    }
}
