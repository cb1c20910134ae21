package vn.hososo.gateway.routing;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What Quarkus has no setting for: HTTP/2 is for TLS only, so nobody can change the protocol in the clear (h2c smuggling). */
@ApplicationScoped
class PublicServer implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
