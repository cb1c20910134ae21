package vn.hososo.document.dossier;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.document.version.IfMatch;

/** Answers a dossier with its version as {@code ETag}, to be sent back in {@code If-Match}. */
final class DossierAnswer {
    private DossierAnswer() {}

    static RestResponse<DossierView> ok(DossierView dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .header(HttpHeaders.ETAG, IfMatch.tag(dossier.version()))
                .build();
    }

    static RestResponse<DossierView> created(DossierView dossier) {
        return RestResponse.ResponseBuilder.<DossierView>created(URI.create("/api/documents/dossiers/" + dossier.id()))
                .header(HttpHeaders.ETAG, IfMatch.tag(dossier.version()))
                .entity(dossier)
                .build();
    }
}
