package vn.hososo.signing.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a trust anchor nothing can be verified, and so nothing signed. */
@Readiness
@ApplicationScoped
class AnchorsReady implements HealthCheck {

    private final TrustAnchors anchors;

    @Inject
    AnchorsReady(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("trust anchors")
                .status(!anchors.isEmpty())
                .build();
    }
}
