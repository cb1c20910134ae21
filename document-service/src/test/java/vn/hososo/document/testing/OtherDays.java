package vn.hososo.document.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The application on days that a test comes to, which itself looks for what is due; one start for all such tests. */
public class OtherDays implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hososo.reminder.every", "24h");
    }
}
