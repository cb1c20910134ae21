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

    /** How many connections to one service are open at once; an event stream holds one. */
    @WithDefault("1024")
    int maxConnections();

    /** How large a body may be: the largest file of document-service with its metadata. */
    @WithDefault("52M")
    MemorySize maxBodySize();
}
