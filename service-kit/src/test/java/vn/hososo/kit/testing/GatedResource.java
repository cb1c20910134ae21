package vn.hososo.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** A server for the application under test, behind a {@link Gate} that tests have as a field. */
public abstract class GatedResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Gate gate;

    /** The port under which the application is to find the server. */
    protected final int gated(int port) {
        gate = new Gate(port);
        return gate.port();
    }

    @Override
    public final void inject(TestInjector into) {
        into.injectIntoFields(gate, new TestInjector.MatchesType(Gate.class));
    }

    @Override
    public void stop() {
        if (gate != null) {
            gate.close();
        }
    }
}
