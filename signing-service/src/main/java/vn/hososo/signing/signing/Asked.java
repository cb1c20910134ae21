package vn.hososo.signing.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/** What every way of signing asks for: the revision that the signer saw, and in which capacity. */
interface Asked {

    UUID documentId();

    UUID revisionId();

    Capacity capacity();

    @Nullable
    UUID credentialId();
}
