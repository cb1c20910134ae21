package vn.hososo.signing.image;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

/** The whole image at once, so that a repeat changes nothing and needs no key. */
@Path("/api/signing/credentials/{id}/image")
@Tag(name = "credentials")
class ImageResource {

    private final SignatureImages images;
    private final Callers callers;

    @Inject
    ImageResource(SignatureImages images, Callers callers) {
        this.images = images;
        this.callers = callers;
    }

    @PUT
    @NonBlocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "putSignatureImage",
            summary = "Đặt hình chữ ký hoặc con dấu (the image that signatures show: PNG, transparent, blue or red)",
            description = "diameterMm is the stamp's real diameter; an organ's without it has the configured one.")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "IMAGE_UNUSABLE, IMAGE_NOT_TRANSPARENT, IMAGE_WRONG_COLOUR")
    public Uni<ImageView> put(
            @PathParam("id") UUID id,
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("diameterMm") @Min(SignatureImage.SMALLEST_STAMP) @Max(SignatureImage.LARGEST_STAMP) @Nullable
                    Integer diameterMm) {
        return images.put(id, callers.current(), file, diameterMm);
    }

    @GET
    @Produces("image/png")
    @RolesAllowed({Roles.CLERK, Roles.LEADER, Roles.OFFICER, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "getSignatureImage", summary = "Hình chữ ký hoặc con dấu (the image, as it is kept)")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND, IMAGE_NOT_FOUND")
    public Uni<byte[]> get(@PathParam("id") UUID id) {
        return images.get(id, callers.current());
    }

    @DELETE
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "removeSignatureImage", summary = "Bỏ hình (signatures show name and time again)")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    public Uni<RestResponse<Void>> remove(@PathParam("id") UUID id) {
        return images.remove(id, callers.current()).replaceWith(RestResponse.noContent());
    }
}
