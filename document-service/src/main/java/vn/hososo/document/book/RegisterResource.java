package vn.hososo.document.book;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.KeptRegister;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/registers")
@Tag(name = "registers", description = "Sổ đăng ký (registers)")
class RegisterResource {
    private final RegisterSetup registers;
    private final Callers callers;

    RegisterResource(RegisterSetup registers, Callers callers) {
        this.registers = registers;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listRegisters",
            summary = "Các sổ của đơn vị với số đã cấp trong năm (the unit's registers in a year)")
    public Uni<RestResponse<Listing<KeptRegister>>> list(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return registers.list(callers.current(), year, paging).map(found -> Paged.response(uri, paging, found));
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.UNIT_ADMIN, Roles.LEADER})
    @Operation(
            operationId = "openRegister",
            summary = "Mở sổ cho một nhóm loại văn bản (open a register for a group of kinds)",
            description =
                    "Kinds of which a number was given this year can have a register of their own from next year.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 409, codes = "REGISTER_EXISTS, REGISTER_KIND_TAKEN, REGISTER_KIND_NUMBERED, UNIT_NOT_ACTIVE")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<KeptRegister>> open(
            @NotNull @Valid NewRegister register, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "openRegister", key, register);
        return registers.open(by, once, register).map(RegisterResource::created);
    }

    @PUT
    @Path("/{id}/years/{year}")
    @RolesAllowed({Roles.CLERK, Roles.UNIT_ADMIN, Roles.LEADER})
    @Operation(
            operationId = "openRegisterYear",
            summary = "Đặt số mở đầu của năm, trước số đầu tiên (set the opening number of a year)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "REGISTER_NOT_FOUND")
    @Refusal(status = 409, codes = "REGISTER_YEAR_STARTED, UNIT_NOT_ACTIVE")
    public Uni<KeptRegister> start(@RestPath UUID id, @RestPath int year, @NotNull @Valid OpeningNumber opening) {
        return registers.start(callers.current(), id, year, opening);
    }

    private static RestResponse<KeptRegister> created(KeptRegister register) {
        return RestResponse.ResponseBuilder.<KeptRegister>created(
                        URI.create("/api/documents/registers/" + register.id() + "/years/" + register.year()))
                .entity(register)
                .build();
    }
}
