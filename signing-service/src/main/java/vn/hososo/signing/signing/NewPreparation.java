package vn.hososo.signing.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.placement.GivenPlace;

/** Asks for what the signer's own device is to sign; the newest fitting credential when none is named. */
record NewPreparation(
        @NotNull UUID documentId,
        @NotNull UUID revisionId,
        @NotNull Capacity capacity,
        @Nullable UUID credentialId,
        @Nullable @Valid GivenPlace placement)
        implements Asked {}
