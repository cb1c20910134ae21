package vn.hososo.metrics.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application without its reader, so that a test can read in its place. */
public class IntakeOff implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hososo.intake.enabled", "false");
    }
}
