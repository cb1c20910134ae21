package vn.hososo.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are. */
@ConfigMapping(prefix = "hososo.upstream")
public interface UpstreamConfig {
    /** Base URL of document-service. */
    @WithDefault("http://127.0.0.1:8081")
    URI documents();

    /** Base URL of signing-service. */
    @WithDefault("http://127.0.0.1:8082")
    URI signing();

    /** Base URL of metrics-service. */
    @WithDefault("http://127.0.0.1:8083")
    URI metrics();

    /** How long a connection may take before the service counts as away. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How many connections of one event loop to one service are open at once; an event stream holds one. */
    @WithDefault("4096")
    int maxConnections();

    /** How long a service may be silent that has all it was sent; event streams are exempt. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** How long one request may take altogether; event streams are exempt, and who sends slowly is judged by the limits. */
    @WithDefault("15m")
    Duration wholeTimeout();

    /** After how many failures within ten seconds, with no success between them, a service is not asked any more. */
    @WithDefault("5")
    int failuresBeforeRest();

    /** How long it is not asked; then one probe finds out whether it is back. */
    @WithDefault("1s")
    Duration rest();

    /** How large a body may be: the largest file of document-service with its metadata. */
    @WithDefault("52M")
    MemorySize maxBodySize();
}
