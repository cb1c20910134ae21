package vn.hososo.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says what the reader is doing. Always up: answers are served, and say themselves how fresh they are, whatever it does. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {

    private final Intake intake;
    private final Freshness freshness;

    IntakeHealth(Intake intake, Freshness freshness) {
        this.intake = intake;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("intake").up();
        switch (intake.state()) {
            case IntakeState.Off() -> answer.withData("state", "OFF");
            case IntakeState.Starting() -> answer.withData("state", "STARTING");
            case IntakeState.Reading(var missing) -> {
                answer.withData("state", missing.isEmpty() ? "READING" : "WAITING_FOR_TOPICS");
                if (!missing.isEmpty()) {
                    answer.withData("missingTopics", String.join(",", missing));
                }
            }
            case IntakeState.Standby() -> answer.withData("state", "STANDBY");
            case IntakeState.Interrupted(var because) ->
                answer.withData("state", "INTERRUPTED").withData("because", because);
        }
        var lag = freshness.lag();
        if (lag != null) {
            answer.withData("lagMillis", lag.toMillis());
        }
        return answer.build();
    }
}
