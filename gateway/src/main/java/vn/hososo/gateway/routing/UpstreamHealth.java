package vn.hososo.gateway.routing;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which services can be reached; the gateway stays ready without them, for it can sign people in and say so. */
@Readiness
@ApplicationScoped
class UpstreamHealth implements AsyncHealthCheck {
    private static final int TIME_OUT_MILLIS = 500;

    private final Upstreams upstreams;
    private final Circuits circuits;
    private final NetClient client;

    UpstreamHealth(Upstreams upstreams, Circuits circuits, Vertx vertx) {
        this.upstreams = upstreams;
        this.circuits = circuits;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(TIME_OUT_MILLIS));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<String>> tries = upstreams.all().stream().map(this::reach).toList();
        return Uni.join().all(tries).andFailFast().map(this::response);
    }

    private Uni<String> reach(Upstream upstream) {
        return client.connect(upstream.port(), upstream.host())
                .call(NetSocket::close)
                .map(reached -> circuits.isOpen(upstream) ? "does not answer" : "reachable")
                .onFailure()
                .recoverWithItem("not reachable");
    }

    private HealthCheckResponse response(List<String> states) {
        var response = HealthCheckResponse.named("services").up();
        for (int i = 0; i < states.size(); i++) {
            response.withData(upstreams.all().get(i).name(), states.get(i));
        }
        return response.build();
    }
}
