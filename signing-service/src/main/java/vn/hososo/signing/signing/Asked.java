package vn.hososo.signing.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.placement.GivenPlace;

/** What every way of signing asks for: the revision that the signer saw, and in which capacity. */
interface Asked {

    UUID documentId();

    UUID revisionId();

    Capacity capacity();

    @Nullable
    UUID credentialId();

    /** Where the leader wants to sign; without it, between title and name. */
    @Nullable
    GivenPlace placement();
}
