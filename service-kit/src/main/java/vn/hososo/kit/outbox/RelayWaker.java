package vn.hososo.kit.outbox;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Wakes the relay when a request that may have changed something is answered: its transaction has ended by then. */
class RelayWaker {
    private final Relay relay;

    RelayWaker(Relay relay) {
        this.relay = relay;
    }

    @ServerResponseFilter
    void afterAct(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET")) {
            relay.wake();
        }
    }
}
