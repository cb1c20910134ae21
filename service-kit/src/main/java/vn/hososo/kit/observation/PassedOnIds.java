package vn.hososo.kit.observation;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** A peer's log is to name the request that led to it. */
@Provider
public class PassedOnIds implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        Object correlation = MDC.get(RequestIds.CORRELATION);
        if (correlation != null) {
            request.getHeaders().putSingle(RequestIds.CORRELATION_HEADER, correlation);
        }
    }
}
