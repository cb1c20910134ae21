package vn.hososo.gateway.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import vn.hososo.gateway.limits.Allowance;
import vn.hososo.kit.problem.ProblemException;

/** Open to everybody on purpose; works without a script and without a session. Files go to {@link VerifyUpload}. */
@Path("/verify")
class VerifyResource {

    private final VerifiedReports reports;
    private final Allowance allowance;

    VerifyResource(VerifiedReports reports, Allowance allowance) {
        this.reports = reports;
        this.allowance = allowance;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<String>> verify(
            @QueryParam("code") @Nullable String code, @Context RoutingContext routing) {
        var reader = Reader.of(routing);
        if (code == null || code.isBlank()) {
            return reader.json()
                    ? Uni.createFrom().failure(VerificationProblems.codeMissing())
                    : Uni.createFrom().item(page(200, Page.empty(reader.language())));
        }
        var refused = allowance.verify(routing);
        if (refused.isPresent()) {
            return reader.json()
                    ? Uni.createFrom().failure(refused.get())
                    : Uni.createFrom().item(refusal(reader, refused.get()));
        }
        return reports.find(code, reader.language().getLanguage())
                .map(found -> reader.json()
                        ? answer(found.status(), found.mediaType(), found.body())
                        : page(found.status(), ReportPage.of(reader.language(), code, found)));
    }

    private static RestResponse<String> refusal(Reader reader, ProblemException problem) {
        return page(problem.kind().status(), Page.refusal(reader.language(), problem));
    }

    private static RestResponse<String> page(int status, String html) {
        return answer(status, MediaType.TEXT_HTML + ";charset=UTF-8", html);
    }

    private static RestResponse<String> answer(int status, String type, String body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
