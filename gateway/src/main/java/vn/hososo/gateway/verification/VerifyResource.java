package vn.hososo.gateway.verification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Open to everybody on purpose; works without a script and without a session. */
@Path("/verify")
class VerifyResource {

    private final VerifiedReports reports;

    VerifyResource(VerifiedReports reports) {
        this.reports = reports;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<String>> verify(@QueryParam("code") @Nullable String code, @Context HttpHeaders headers) {
        boolean json = wantsJson(headers);
        if (code == null || code.isBlank()) {
            return json
                    ? Uni.createFrom().failure(codeMissing())
                    : Uni.createFrom().item(page(200, VerifyPage.empty()));
        }
        return json
                ? reports.find(code, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .map(found -> answer(found.status(), found.mediaType(), found.body()))
                : reports.find(code, null).map(found -> page(found.status(), VerifyPage.of(code, found)));
    }

    private static ProblemException codeMissing() {
        return ProblemException.invalid(
                "code", "query", new Text("Hãy gửi mã in trên báo cáo.", "Send the code printed on the report."));
    }

    private static boolean wantsJson(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }

    private static RestResponse<String> page(int status, String html) {
        return answer(status, MediaType.TEXT_HTML + ";charset=UTF-8", html);
    }

    private static RestResponse<String> answer(int status, String type, String body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
