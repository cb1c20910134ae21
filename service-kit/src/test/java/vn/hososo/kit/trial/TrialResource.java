package vn.hososo.kit.trial;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.worker.Worker;

@Path("")
class TrialResource {
    private final Trials trials;
    private final Callers callers;
    private final Worker worker;

    TrialResource(Trials trials, Callers callers, Worker worker) {
        this.trials = trials;
        this.callers = callers;
        this.worker = worker;
    }

    record NewTrial(
            @NotNull @Size(max = 20) String word, @Nullable LocalDate day) {}

    @POST
    @Path("trials")
    @RolesAllowed(Roles.CLERK)
    public Uni<RestResponse<Trials.View>> keep(
            @Valid @NotNull NewTrial trial, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        return trials.keep(IdempotencyKey.required(by, "keepTrial", key, trial), by.requireUnit(), trial.word())
                .map(RestResponse::ok);
    }

    @GET
    @Path("trials")
    @RolesAllowed(Roles.CLERK)
    public Uni<Long> count(@QueryParam("word") String word) {
        return worker.run("trial", () -> word).chain(trials::count);
    }

    @GET
    @Path("trials/some")
    @RolesAllowed(Roles.CLERK)
    public Uni<Long> some(
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("id") @Nullable UUID id,
            @QueryParam("on") @Nullable LocalDate on) {
        return Uni.createFrom().item(0L);
    }

    record Word(@NotNull String word) {}

    @POST
    @Path("trials/words")
    @RolesAllowed(Roles.CLERK)
    public Uni<String> oneWord(@Valid @NotNull Word word) {
        return Uni.createFrom().item(word.word());
    }

    @POST
    @Path("trials/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CLERK)
    public Uni<String> form(@RestForm("part") @Nullable String part, @RestForm("file") @Nullable FileUpload file) {
        return Uni.createFrom().item(String.valueOf(part));
    }

    @POST
    @Path("trials/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLERK)
    public Uni<String> noForm(@NotNull NewTrial trial) {
        return Uni.createFrom().item(trial.word());
    }

    @GET
    @Path("internal/documents/one")
    @RolesAllowed(Roles.SERVICE)
    public Uni<String> internal() {
        return Uni.createFrom().item("{}");
    }

    @GET
    @Path("internal/other")
    @RolesAllowed(Roles.SERVICE)
    public Uni<String> withoutArrow() {
        return Uni.createFrom().item("{}");
    }
}
