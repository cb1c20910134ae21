package vn.hososo.document.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** Answers with the trace of one record, for the resources that stand beside each sort of record. */
@ApplicationScoped
class RecordTraces {
    private final Oversight oversight;
    private final Callers callers;

    RecordTraces(Oversight oversight, Callers callers) {
        this.oversight = oversight;
        this.callers = callers;
    }

    Uni<RestResponse<Listing<TracedEntry>>> page(
            Thing.Kind kind, UUID id, @Nullable Integer page, @Nullable Integer size, UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return oversight.ofThing(callers.current(), kind, id, paging).map(found -> Paged.response(uri, paging, found));
    }
}
