package vn.hososo.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether events come in; the service stays ready meanwhile, for they wait in their topics. */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final Inbox inbox;

    InboxHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var failures = inbox.failures();
        var said = failures.isEmpty() ? inbox.isUsed() ? "coming in" : "none read" : "waiting: " + failures;
        return HealthCheckResponse.named("inbox").up().withData("events", said).build();
    }
}
