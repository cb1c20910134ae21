package vn.hososo.signing.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a key file when it is registered. */
record NewCredential(
        @NotNull CredentialKind kind,
        @NotNull @Valid Holder holder,
        @NotNull UUID unitId,
        @Nullable @Valid @Size(max = 50) List<@NotNull @Valid NewMandate> mandates) {

    List<NewMandate> given() {
        return mandates == null ? List.of() : mandates;
    }
}
