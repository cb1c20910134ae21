package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of places where accounts are signed in. Tokens already given out there live on for their ten minutes. */
public interface OpenSignIns {
    Uni<List<OpenSignIn>> of(UUID accountId);

    /** Ends this one; false when there is none of this kind with the id and account. */
    Uni<Boolean> end(UUID accountId, UUID id);

    /** Ends all of the account but the one named. */
    Uni<Void> endAll(UUID accountId, @Nullable UUID but);
}
