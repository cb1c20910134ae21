package vn.hososo.gateway.routing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The three services whose public paths go through the gateway; nothing else does. */
@Singleton
class Upstreams {
    private final List<Upstream> all;

    Upstreams(UpstreamConfig config) {
        this.all = List.of(
                new Upstream("document", "văn bản", "/api/documents", config.documents()),
                new Upstream("signing", "ký số", "/api/signing", config.signing()),
                new Upstream("metrics", "số liệu", "/api/metrics", config.metrics()));
    }

    List<Upstream> all() {
        return all;
    }

    /** The service of a plain path. */
    Optional<Upstream> of(String path) {
        return all.stream().filter(it -> it.serves(path)).findFirst();
    }
}
