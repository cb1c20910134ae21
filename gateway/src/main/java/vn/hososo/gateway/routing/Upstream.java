package vn.hososo.gateway.routing;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name as in {@code contracts/arrows.csv}
 * @param vietnamese what people call what it does
 * @param prefix the public paths it serves, without the last slash
 */
record Upstream(String name, String vietnamese, String prefix, URI base) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    boolean serves(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    String host() {
        return base.getHost();
    }

    int port() {
        int usual = isSecure() ? HTTPS : HTTP;
        return base.getPort() < 0 ? usual : base.getPort();
    }

    RequestOptions request() {
        return new RequestOptions().setHost(host()).setPort(port()).setSsl(isSecure());
    }

    /** Whatever it answers, it lives. */
    RequestOptions probe() {
        return request().setURI(prefix);
    }
}
