package vn.hososo.signing.verification;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What is kept beside a stored revision to prove its signatures; offered to this feature by the one that cares for them. */
public interface KeptProofs {

    /** The bytes that the file would have after those of the revision, had it been raised. */
    Uni<Optional<byte[]>> beside(UUID revisionId);
}
