package vn.hososo.signing.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a credential's history. */
record CredentialActView(
        CredentialAct.Kind kind,
        Instant at,
        String by,
        @Nullable String reason) {}
